/* Boolean type and values. C11 7.18; man 0p stdbool.h */
#ifndef _SOCKSH_STDBOOL_H
#define _SOCKSH_STDBOOL_H

#define bool _Bool
#define true 1 /* 1 */
#define false 0 /* 0 */
#define __bool_true_false_are_defined 1

#endif
