/* <fenv.h>: what a program raises it can test; arithmetic raises nothing, and rounds to nearest. */
#include <fenv.h>
#include <string.h>

static int raised;

int feclearexcept(int excepts)
{
	raised &= ~(excepts & FE_ALL_EXCEPT);
	return 0;
}

int feraiseexcept(int excepts)
{
	raised |= excepts & FE_ALL_EXCEPT;
	return 0;
}

int fetestexcept(int excepts)
{
	return raised & excepts;
}

int fegetexceptflag(fexcept_t *flagp, int excepts)
{
	*flagp = raised & excepts;
	return 0;
}

int fesetexceptflag(const fexcept_t *flagp, int excepts)
{
	raised = (raised & ~excepts) | (*flagp & excepts & FE_ALL_EXCEPT);
	return 0;
}

int fegetround(void)
{
	return FE_TONEAREST;
}

int fesetround(int rounding_mode)
{
	return rounding_mode != FE_TONEAREST;
}

/* The first word of the environment holds the exceptions. */
int fegetenv(fenv_t *envp)
{
	memset(envp, 0, sizeof *envp);
	*(int *)envp = raised;
	return 0;
}

int feholdexcept(fenv_t *envp)
{
	fegetenv(envp);
	raised = 0;
	return 0;
}

int fesetenv(const fenv_t *envp)
{
	raised = envp == FE_DFL_ENV ? 0 : *(const int *)envp & FE_ALL_EXCEPT;
	return 0;
}

int feupdateenv(const fenv_t *envp)
{
	int now = raised;

	fesetenv(envp);
	return feraiseexcept(now);
}

/* Nothing raises SIGFPE: no exception can be enabled. */
int feenableexcept(int excepts)
{
	return (excepts & FE_ALL_EXCEPT) != 0 ? -1 : 0;
}

int fedisableexcept(int excepts)
{
	(void)excepts;
	return 0;
}

int fegetexcept(void)
{
	return 0;
}

int fesetexcept(int excepts)
{
	return feraiseexcept(excepts);
}

int fetestexceptflag(const fexcept_t *flagp, int excepts)
{
	return *flagp & excepts & FE_ALL_EXCEPT;
}

/* The one mode there is: to nearest, and nothing raises SIGFPE. */
int fegetmode(femode_t *modep)
{
	memset(modep, 0, sizeof *modep);
	return 0;
}

int fesetmode(const femode_t *modep)
{
	(void)modep;
	return 0;
}
