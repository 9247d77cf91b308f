/* Braces and members that are left out, values that are replaced, types that nobody uses. */
struct p { int x, y; }; struct q { struct p a; int b[2]; int c; }; struct e { int m; struct p *n; };
int a1[2][2] = { 1, 2, 3, 4 };
int a2[2][2] = { { 1, 2 }, { 3, 4 } };
struct q q1 = { 1, 2, 3, 4, 5 };
struct q q2 = { { 1, 2 }, { 3, 4 }, 5 };
struct q q3 = { { 1, 2 }, 3, 4, 5 };
struct q q4 = { 0 };
struct q q5 = { { 0 } };
struct p p1 = { 1 };
struct p p2 = { .x = 1 };
struct p p3 = { };
struct p p4 = { 0 };
struct p p5[] = { { 1 }, { 1, 2 }, { .y = 1 } };
struct q q6 = { { 1, 2 }, { 3, 4 } };
struct p p6 = { .x = 1, .x = 2 };
int a3[3] = { [0] = 1, [0] = 2 };
int a4[3] = { 1, 2, [1] = 3 };
int a5[5] = { [0 ... 3] = 1, [2] = 5 };
struct p p7 = { .x = 1, .y = 2, .x = 3 };
struct p p8[2] = { 1, 2, 3, 4 };
struct p p9[1] = { 1, 2 };
char s[2][3] = { "ab", "cd" };
struct e e1 = { 1 };
struct e e2 = { 0 };
void f(void) { struct p l = { 1 }; typedef int unused_type; typedef int used_type; used_type u = l.x; { typedef struct p inner; } (void)u; struct q v = { 1, 2, 3, 4, 5 }; (void)v; struct p w = (struct p){ 1 }; (void)w; int z[2][2] = { 0 }; (void)z; }
struct q r1[] =
{
  {
    1, 2,
    3, 4,
    5
  },
  {
    6, 7,
    8, 9,
    5
  }
};
struct p s1 =
{
  1
};
int b3[3] = {
 [0] = 1,
 [0] =
   2
};
struct p s2 = {
  .x = 1,
  .x = 
    1
};
struct q r2 = { .a = { 1, 2 }, .a = { 3, 4 }, .b = { 1, 2 }, .b[0] = 3, .c = 1 };
struct q r3 = { .a.x = 1, .a = { 3, 4 }, .b = { 1, 2 }, .c = 1 };
struct q r4 = { .a = { 3, 4 }, .a.x = 1, .b = { 1, 2 }, .c = 1 };
struct q r5 = { .a = (struct p){ 3, 4 }, .a.x = 1, .b = { 1, 2 }, .c = 1 };
struct t { char s[6]; int n; } t1 = { .s = "hello", .s[1] = 'E', .n = 1 };
struct t t2 = { .s = "hello", .s = "other", .n = 1 };
struct u { unsigned a : 3, b : 5; } u1 = { .a = 1, .b = 2, .b = 3 };
struct u u2 = { .b = 1, .a = 2 };
union { int i; struct p p; } v1 = { .p.y = 2, .i = 1 };
void g(struct p x) { struct q a = { .a.x = 1, .a = x, .c = 1 }; (void)a; }
