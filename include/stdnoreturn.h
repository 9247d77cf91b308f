/* C11 7.23 */
#ifndef _SOCKSH_STDNORETURN_H
#define _SOCKSH_STDNORETURN_H

#define noreturn _Noreturn

#endif
