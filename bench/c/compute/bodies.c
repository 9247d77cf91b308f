/* Planets that attract each other: doubles in structures. */
#include "kernel.h"
#include <math.h>
#include <string.h>

struct body {
    double x, y, z, vx, vy, vz, mass;
};

#define BODIES 5

static void advance(struct body *bodies, int count, double step)
{
    for (int i = 0; i < count; i++) {
        struct body *a = &bodies[i];

        for (int j = i + 1; j < count; j++) {
            struct body *b = &bodies[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            double square = dx * dx + dy * dy + dz * dz;
            double force = step / (square * sqrt(square));

            a->vx -= dx * b->mass * force;
            a->vy -= dy * b->mass * force;
            a->vz -= dz * b->mass * force;
            b->vx += dx * a->mass * force;
            b->vy += dy * a->mass * force;
            b->vz += dz * a->mass * force;
        }
    }
    for (int i = 0; i < count; i++) {
        bodies[i].x += step * bodies[i].vx;
        bodies[i].y += step * bodies[i].vy;
        bodies[i].z += step * bodies[i].vz;
    }
}

static double energy(const struct body *bodies, int count)
{
    double sum = 0;

    for (int i = 0; i < count; i++) {
        const struct body *b = &bodies[i];

        sum += 0.5 * b->mass * (b->vx * b->vx + b->vy * b->vy + b->vz * b->vz);
        for (int j = i + 1; j < count; j++) {
            double dx = b->x - bodies[j].x, dy = b->y - bodies[j].y, dz = b->z - bodies[j].z;

            sum -= b->mass * bodies[j].mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return sum;
}

static uint64_t kernel(void)
{
    static struct body bodies[BODIES];
    double final;
    uint64_t bits;

    for (int i = 0; i < BODIES; i++) {
        struct body *b = &bodies[i];

        b->x = 3 * i * (i + 1);
        b->y = i % 2 ? 2.5 * i : -1.5 * i;
        b->z = 0.25 * i;
        b->vx = 0.125 * i;
        b->vy = 1.0 / (i + 1);
        b->vz = -0.0625 * i;
        b->mass = i == 0 ? 40 : 0.0625 / i;
    }
    for (int step = 0; step < 150000; step++)
        advance(bodies, BODIES, 0.0009765625);
    final = energy(bodies, BODIES);
    memcpy(&bits, &final, sizeof(bits));
    return bits;
}
