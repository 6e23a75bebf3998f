/* The texture pool: documents, things, surfaces and photographs as premultiplied RGBA at halving sizes. */
#ifndef TEXTURE_H
#define TEXTURE_H
#include "chance.h"
#include <stddef.h>
#include <stdint.h>

#define LEVELS 6

enum { GROUP_DOCUMENT, GROUP_THING, GROUP_SURFACE, GROUP_PHOTOGRAPH, GROUPS };
enum { KIND_NONE, KIND_CARD, KIND_PASSPORT, KIND_PAPER, KINDS };

typedef struct {
  int width, height, group, kind;
  /* The document within the texture (an open passport is two pages; its data page is the document), px. */
  float left, top, right, bottom;
  /* Width of that part, or of the whole thing, mm. */
  float millimetres;
  /* Mean brightness 0..255, and the share that is not transparent. */
  float mean, opaque;
  uint8_t *level[LEVELS];
  int level_width[LEVELS], level_height[LEVELS];
} Texture;

typedef struct {
  const Texture **of;
  int count;
} Choice;

typedef struct {
  Choice group[GROUPS], document[KINDS], pale_document, dark_document, pale_surface;
} Pool;

extern Pool pool;

/* `rgba` holds all textures one after the other, each at `offset`; `rectangle`: left, top, right, bottom per texture. */
void load_pool(const uint8_t *rgba, int count, const int64_t *offset, const int *width, const int *height,
               const int *group, const int *kind, const float *rectangle, const float *millimetres);
const Texture *any_of(Chance *chance, const Choice *choice);
/* The level at which the texture, seen as large as `area` px, is neither jagged nor smeared. */
int level_for(const Texture *texture, float area);
/* Premultiplied RGBA 0..1, bilinear; `u`, `v` in px of the level. */
void sample(const Texture *texture, int level, float u, float v, float rgba[4]);
#endif
