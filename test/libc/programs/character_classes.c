/* Every class and case of every character; strncpy for every length. */
#include <stdio.h>
#include <ctype.h>
#include <string.h>
int main(void){ for(int c=-1;c<256;c++) printf("%d %d %d %d %d %d %d %d %d %d %d %d %d %d\n",isupper(c),islower(c),isalpha(c),isdigit(c),isxdigit(c),isspace(c),isprint(c),isgraph(c),isblank(c),iscntrl(c),ispunct(c),isalnum(c),toupper(c),tolower(c));
 char a[40],b[40]; for(int i=0;i<12;i++){memset(a,'z',40); strcpy(b,"abcdef"); strncpy(a,b,i); for(int k=0;k<14;k++) printf("%d ",a[k]); puts("");}
 return 0;}
