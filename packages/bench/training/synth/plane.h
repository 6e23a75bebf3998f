/* Points, quads and homographies of the plane. */
#ifndef PLANE_H
#define PLANE_H
#include <math.h>

#define PI 3.14159265f

typedef struct {
  float x, y;
} Point;

/* Corners in order round the quad. */
typedef struct {
  Point at[4];
} Quad;

/* Row by row. */
typedef struct {
  float m[9];
} Homography;

/* Four half planes of a convex quad: a x + b y + c > 0 inside, in px. */
typedef struct {
  float a[4], b[4], c[4];
} Sides;

typedef struct {
  float left, right, top, bottom;
} Bounds;

Homography product(Homography a, Homography b);
Homography inverse(Homography h);
Homography affine(float a, float b, float c, float d, float e, float f);
Point map(const Homography *h, Point p);
/* Where the rectangle left, top .. right, bottom lands. */
Quad map_rectangle(const Homography *h, float left, float top, float right, float bottom);
Bounds bounds_of(const Quad *quad);
float area_of(const Quad *quad);
Point centre_of(const Quad *quad);
/* 0 when the quad has no area. */
int sides_of(const Quad *quad, Sides *sides);

/* Distance to the nearest side, px; positive inside. */
static inline float depth_inside(const Sides *sides, float x, float y) {
  float nearest = 1e9f;
  for (int i = 0; i < 4; i++) nearest = fminf(nearest, sides->a[i] * x + sides->b[i] * y + sides->c[i]);
  return nearest;
}

static inline float distance(Point p, Point q) { return hypotf(p.x - q.x, p.y - q.y); }
static inline float clamp(float value, float low, float high) { return fmaxf(low, fminf(high, value)); }
#endif
