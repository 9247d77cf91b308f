/* Pragmas and attributes that mean nothing, or nearly something. */
#pragma onc
#pragma pac(1)
#pragma STDC FP_CONTRACT ON
#pragma omp parallel
#pragma GCC dependancy
#pragma GCC diagnostc push
#pragma GCC visibility push(default)
#pragma unknown thing
#pragma ident "x"
#pragma GCC optimize ("O2")
#pragma region a
_Pragma("wombat") 
#pragma GCC diagnostic ignored "-Wunused-variabl"
#pragma GCC diagnostic ignoed "-Wunused-variable"
#pragma GCC
int f(void) __attribute__((alined(4), unusd, wombat, __nonull__));
