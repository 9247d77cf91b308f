/* What the book's configure script would find on this platform. Its programs include it by way of "unp.h". */
#ifndef _SOCKSH_CONFIG_H
#define _SOCKSH_CONFIG_H

#include <socksh/configuration.h>

#endif
