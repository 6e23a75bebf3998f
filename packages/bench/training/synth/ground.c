/* What the document lies on: one colour, a drawn surface, or a photograph. */
#include "frame.h"

static void draw_plain(Frame *frame, Chance *chance) {
  float value = frame->is_pale   ? between(chance, .82f, 1.f)
                : frame->is_dark ? between(chance, .02f, .3f)
                                 : between(chance, .05f, .95f);
  float tint = frame->is_pale ? .03f : .3f, base[3];
  for (int c = 0; c < 3; c++) base[c] = value * between(chance, 1 - tint, 1 + tint * .3f);
  float fx = between(chance, .02f, .3f), fy = between(chance, .02f, .3f), waves = between(chance, 0, .05f);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++) {
      float v = 1 + waves * sinf(x * fx + y * fy * .5f) + waves * .5f * sinf(y * fy * 3);
      for (int c = 0; c < 3; c++) frame->light[(y * SIDE + x) * 3 + c] = base[c] * v;
    }
}

static const Texture *any_ground(const Frame *frame, Chance *chance) {
  if (frame->is_pale && pool.pale_surface.count) return any_of(chance, &pool.pale_surface);
  int is_surface = happens(chance, frame->document ? .56f : .4f);
  return any_of(chance, &pool.group[is_surface || !pool.group[GROUP_PHOTOGRAPH].count ? GROUP_SURFACE : GROUP_PHOTOGRAPH]);
}

/* Frame px to texture px: in the document's plane (a table), or facing the camera (a wall, a photograph). */
static Homography any_view(const Frame *frame, Chance *chance, const Texture *texture, float *zoom) {
  *zoom = between(chance, .5f, 1.f);
  float u = uniform(chance), v = uniform(chance);
  if (happens(chance, .5f))
    return affine(texture->width * *zoom / SIDE, 0, u * texture->width * (1 - *zoom), 0,
                  texture->height * *zoom / SIDE, v * texture->height * (1 - *zoom));
  *zoom = 1;
  float span = frame->reach * between(chance, 3.f, 8.f), turn = between(chance, 0, 2 * PI);
  float c = cosf(turn), s = sinf(turn);
  return product(affine(texture->width / span * c, -texture->width / span * s, u * texture->width,
                        texture->height / span * s, texture->height / span * c, v * texture->height),
                 inverse(frame->from_plane));
}

/* 0..1, there and back again: the texture has no seam. */
static float mirrored(float t) {
  t -= 2 * floorf(t * .5f);
  return t > 1 ? 2 - t : t;
}

void draw_ground(Frame *frame, Chance *chance) {
  if (happens(chance, frame->is_pale ? .6f : .14f)) {
    draw_plain(frame, chance);
    return;
  }
  const Texture *texture = any_ground(frame, chance);
  Look look = any_look(chance, frame->is_pale ? .06f : frame->is_dark ? .3f : .35f, frame->is_pale ? .03f : .18f);
  if (frame->is_dark)
    for (int c = 0; c < 3; c++) look.gain[c] *= .35f;
  float zoom;
  Homography view = any_view(frame, chance, texture, &zoom);
  int flip = one_of(chance, 4), level = floorf(log2f(texture->width / (float)SIDE * zoom) + .5f);
  level = level < 0 ? 0 : level > 3 ? 3 : level;
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++) {
      Point at = map(&view, (Point){x + .5f, y + .5f});
      float u = mirrored(at.x / texture->width), v = mirrored(at.y / texture->height), rgba[4];
      if (flip & 1) u = 1 - u;
      if (flip & 2) v = 1 - v;
      sample(texture, level, u * texture->level_width[level], v * texture->level_height[level], rgba);
      float *pixel = frame->light + (y * SIDE + x) * 3;
      for (int c = 0; c < 3; c++) pixel[c] = rgba[c] * look.gain[c] + look.bias;
    }
}
