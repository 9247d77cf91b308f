/* Alternative spellings of operators. C11 7.9; man 0p iso646.h */
#ifndef _SOCKSH_ISO646_H
#define _SOCKSH_ISO646_H

#define and && /* the operator && as a word. C11 7.9 */
#define and_eq &= /* the operator &= as a word. C11 7.9 */
#define bitand & /* the operator & as a word. C11 7.9 */
#define bitor | /* the operator | as a word. C11 7.9 */
#define compl ~ /* the operator ~ as a word. C11 7.9 */
#define not ! /* the operator ! as a word. C11 7.9 */
#define not_eq != /* the operator != as a word. C11 7.9 */
#define or || /* the operator || as a word. C11 7.9 */
#define or_eq |= /* the operator |= as a word. C11 7.9 */
#define xor ^ /* the operator ^ as a word. C11 7.9 */
#define xor_eq ^= /* the operator ^= as a word. C11 7.9 */

#endif
