/* What is changed and used once more in one expression, and where C puts the two in order. */
int f(int, ...); int g(void);
struct s { int x, y, a[4]; struct s *n; };
int t(int i, int *a, int *p, struct s s, struct s *q, int n) {
	i = i++;
	a[i] = i++;
	f(i, i++);
	i++ + i++;
	n = i++ + i++;
	n = i++ + i;
	i = ++i;
	i += i++;
	i = i + 1;
	a[i++] = a[i];
	a[i++] += 1;
	*p++ = *p;
	;
	n = (i++, i);
	n = i++ && i++;
	n = i++ ? i : i--;
	f(i++, i++);
	f(n = 1, n = 2);
	f((i++, 1), i);
	s.x = s.y++;
	s.x = s.x++;
	q->x = q->x++;
	q->x = q->y++;
	a[0] = a[0]++;
	a[n] = a[n]++;
	*a = (a++, 2);
	i = n = i;
	i = (n = i) + n;
	i = g() + i++;
	while (i-- > i) n++;
	for (i = 0; i < n; i = i++) ;
	int k = i++ + i;
	int l[2] = { i++, i };
	if (i++ == i) return i++ + i;
	n = n++ + 1;
	n = f(n++);
	f(f(n++), n++);
	a[i] = f(i++);
	i = a[i++];
	q = q->n = q;
	q->n = q = q->n;
	i = i-- - --i;
	n = sizeof(i++) + i;
	n ^= i ^= n ^= i;
	return (i = 1) + (i = 2);
}
int arguments(int x) {
	x = f((x = 5, x + 1), 6);
	x = f((x = 5, x + 1), x);
	return f(x = 1, 2) + f(x = 2, 3);
}
