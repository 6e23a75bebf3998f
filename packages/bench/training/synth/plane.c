#include "plane.h"

Homography product(Homography a, Homography b) {
  Homography c;
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      c.m[i * 3 + j] = a.m[i * 3] * b.m[j] + a.m[i * 3 + 1] * b.m[3 + j] + a.m[i * 3 + 2] * b.m[6 + j];
  return c;
}

Homography inverse(Homography h) {
  const float *m = h.m;
  float a = m[4] * m[8] - m[5] * m[7], b = m[5] * m[6] - m[3] * m[8], c = m[3] * m[7] - m[4] * m[6];
  float determinant = m[0] * a + m[1] * b + m[2] * c;
  float d = fabsf(determinant) < 1e-20f ? 1e-20f : determinant;
  Homography r = {{a / d, (m[2] * m[7] - m[1] * m[8]) / d, (m[1] * m[5] - m[2] * m[4]) / d,
                   b / d, (m[0] * m[8] - m[2] * m[6]) / d, (m[2] * m[3] - m[0] * m[5]) / d,
                   c / d, (m[1] * m[6] - m[0] * m[7]) / d, (m[0] * m[4] - m[1] * m[3]) / d}};
  return r;
}

Homography affine(float a, float b, float c, float d, float e, float f) {
  Homography r = {{a, b, c, d, e, f, 0, 0, 1}};
  return r;
}

Point map(const Homography *h, Point p) {
  const float *m = h->m;
  float w = m[6] * p.x + m[7] * p.y + m[8];
  if (fabsf(w) < 1e-4f) w = 1e-4f;
  return (Point){(m[0] * p.x + m[1] * p.y + m[2]) / w, (m[3] * p.x + m[4] * p.y + m[5]) / w};
}

Quad map_rectangle(const Homography *h, float left, float top, float right, float bottom) {
  return (Quad){{map(h, (Point){left, top}), map(h, (Point){right, top}), map(h, (Point){right, bottom}),
                 map(h, (Point){left, bottom})}};
}

Bounds bounds_of(const Quad *quad) {
  Bounds b = {1e9f, -1e9f, 1e9f, -1e9f};
  for (int i = 0; i < 4; i++) {
    b.left = fminf(b.left, quad->at[i].x);
    b.right = fmaxf(b.right, quad->at[i].x);
    b.top = fminf(b.top, quad->at[i].y);
    b.bottom = fmaxf(b.bottom, quad->at[i].y);
  }
  return b;
}

/* Positive for quads that run clockwise on the screen. */
static float signed_area(const Quad *quad) {
  float sum = 0;
  for (int i = 0; i < 4; i++) {
    Point p = quad->at[i], q = quad->at[(i + 1) & 3];
    sum += p.x * q.y - p.y * q.x;
  }
  return sum / 2;
}

float area_of(const Quad *quad) { return fabsf(signed_area(quad)); }

Point centre_of(const Quad *quad) {
  Point c = {0, 0};
  for (int i = 0; i < 4; i++) {
    c.x += quad->at[i].x / 4;
    c.y += quad->at[i].y / 4;
  }
  return c;
}

int sides_of(const Quad *quad, Sides *sides) {
  float area = signed_area(quad);
  if (fabsf(area) < 1) return 0;
  float way = area > 0 ? 1 : -1;
  for (int i = 0; i < 4; i++) {
    Point p = quad->at[i], q = quad->at[(i + 1) & 3];
    float length = distance(p, q) + 1e-6f;
    sides->a[i] = -(q.y - p.y) / length * way;
    sides->b[i] = (q.x - p.x) / length * way;
    sides->c[i] = -(sides->a[i] * p.x + sides->b[i] * p.y);
  }
  return 1;
}
