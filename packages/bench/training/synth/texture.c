#include "texture.h"
#include <math.h>
#include <stdlib.h>

Pool pool;

static void add(Choice *choice, const Texture *texture) {
  choice->of = realloc(choice->of, sizeof(*choice->of) * (choice->count + 1));
  choice->of[choice->count++] = texture;
}

static void halve(Texture *t, int level) {
  int from_width = t->level_width[level - 1], width = from_width / 2, height = t->level_height[level - 1] / 2;
  const uint8_t *from = t->level[level - 1];
  if (width < 4 || height < 4) {
    t->level[level] = t->level[level - 1];
    t->level_width[level] = from_width;
    t->level_height[level] = t->level_height[level - 1];
    return;
  }
  uint8_t *to = malloc((size_t)width * height * 4);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      for (int c = 0; c < 4; c++) {
        const uint8_t *above = from + (2 * y * from_width + 2 * x) * 4 + c, *below = above + from_width * 4;
        to[(y * width + x) * 4 + c] = (above[0] + above[4] + below[0] + below[4] + 2) >> 2;
      }
  t->level[level] = to;
  t->level_width[level] = width;
  t->level_height[level] = height;
}

static void load(Texture *t, const uint8_t *rgba) {
  size_t pixels = (size_t)t->width * t->height;
  uint8_t *premultiplied = malloc(pixels * 4);
  double brightness = 0, opaque = 0;
  for (size_t i = 0; i < pixels; i++) {
    const uint8_t *p = rgba + i * 4;
    for (int c = 0; c < 3; c++) premultiplied[i * 4 + c] = (p[c] * p[3] + 127) / 255;
    premultiplied[i * 4 + 3] = p[3];
    brightness += (p[0] + p[1] + p[2]) / 3. * p[3] / 255.;
    opaque += p[3] / 255.;
  }
  t->mean = brightness / (opaque + 1e-6);
  t->opaque = opaque / pixels;
  t->level[0] = premultiplied;
  t->level_width[0] = t->width;
  t->level_height[0] = t->height;
  for (int level = 1; level < LEVELS; level++) halve(t, level);
}

void load_pool(const uint8_t *rgba, int count, const int64_t *offset, const int *width, const int *height,
               const int *group, const int *kind, const float *rectangle, const float *millimetres) {
  const float pale = 222, dark = 80;
  Texture *textures = calloc(count, sizeof(Texture));
  for (int i = 0; i < count; i++) {
    Texture *t = textures + i;
    const float *r = rectangle + 4 * i;
    *t = (Texture){.width = width[i], .height = height[i], .group = group[i], .kind = kind[i], .left = r[0],
                   .top = r[1], .right = r[2], .bottom = r[3], .millimetres = millimetres[i]};
    load(t, rgba + offset[i]);
    add(&pool.group[t->group], t);
    if (t->group == GROUP_DOCUMENT) add(&pool.document[t->kind], t);
    if (t->group == GROUP_DOCUMENT && t->mean > pale) add(&pool.pale_document, t);
    if (t->group == GROUP_DOCUMENT && t->mean < dark) add(&pool.dark_document, t);
    if (t->group == GROUP_SURFACE && t->mean > pale) add(&pool.pale_surface, t);
  }
}

const Texture *any_of(Chance *chance, const Choice *choice) { return choice->of[one_of(chance, choice->count)]; }

int level_for(const Texture *texture, float area) {
  float halvings = .5f * log2f(texture->width * (float)texture->height / (area + 1));
  int level = (int)floorf(halvings + .45f);
  return level < 0 ? 0 : level >= LEVELS ? LEVELS - 1 : level;
}

void sample(const Texture *t, int level, float u, float v, float rgba[4]) {
  int width = t->level_width[level], height = t->level_height[level];
  u = fmaxf(0, fminf(width - 1.001f, u - .5f));
  v = fmaxf(0, fminf(height - 1.001f, v - .5f));
  int column = (int)u, row = (int)v;
  float a = u - column, b = v - row;
  const uint8_t *above = t->level[level] + (row * width + column) * 4, *below = above + width * 4;
  float k0 = (1 - a) * (1 - b), k1 = a * (1 - b), k2 = (1 - a) * b, k3 = a * b;
  for (int c = 0; c < 4; c++) rgba[c] = (k0 * above[c] + k1 * above[c + 4] + k2 * below[c] + k3 * below[c + 4]) / 255.f;
}
