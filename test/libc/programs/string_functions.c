#include <stdio.h>
#include <string.h>
#include <stdlib.h>

/* Short strings of all bytes at all alignments: a checksum of what the functions answer. */
static int sgn(int x) { return (x > 0) - (x < 0); }
int main(void){
  static char buf[4096], o[4096]; unsigned long h=0; unsigned seed=1;
  for(int t=0;t<20000;t++){
    seed=seed*1103515245+12345; int off=(seed>>8)%17, len=(seed>>12)%40, off2=(seed>>20)%13;
    char*a=buf+off,*b=buf+200+off2;
    for(int i=0;i<len;i++){seed=seed*1103515245+12345; a[i]=(seed>>16)%4?'a'+(seed>>20)%3:(char)(0x80+(seed>>18)%120);}
    a[len]=0; a[len+1]='a';
    strcpy(b,a); if((seed>>5)&1){ b[(seed>>7)%(len+1)]^=1; }
    b[len+3]=0;
    h=h*31+strlen(a); h=h*31+strlen(b);
    h=h*31+strcmp(a,b); h=h*31+strncmp(a,b,(seed>>9)%50); h=h*31+sgn(memcmp(a,b,(seed>>9)%50));
    char c=(seed>>3)&7?'a'+(seed>>4)%3:0; char*p;
    p=strchr(a,c); h=h*31+(p?p-a:-1); p=strrchr(a,c); h=h*31+(p?p-a:-1); p=memchr(a,c,(seed>>9)%50); h=h*31+(p?p-a:-1);
    p=strchr(a,0x80+seed%5); h=h*31+(p?p-a:-1);
    strcpy(o,a); strcat(o,b); h=h*31+strlen(o); h=h*31+(stpcpy(o,b)-o); h=h*31+o[len/2];
    memset(buf,(seed>>4)%3*50,600);
  }
  for(int n=0;n<300;n++){ memset(buf,'x',n);buf[n]=0; strcpy(o,buf); h=h*31+strlen(o)+strcmp(o,buf);}
  printf("%lx\n",h); return 0;}
