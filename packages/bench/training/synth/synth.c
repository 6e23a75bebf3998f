/* Draws batches of labelled training frames. Frames are independent of each other and follow from the seed.
   gcc -O3 -march=native -ffast-math -fopenmp -shared -fPIC *.c -o libsynth.so -lm */
#include "frame.h"
#include <stdlib.h>
#include <string.h>

static void choose_document(Frame *frame, Chance *chance, const Mix *mix) {
  float style = uniform(chance);
  frame->is_pale = style < .10f && pool.pale_document.count;
  frame->is_dark = style > .94f && pool.dark_document.count;
  frame->document = NULL;
  frame->kind = KIND_NONE;
  if (!happens(chance, mix->none)) {
    int kind = happens(chance, .64f) ? KIND_CARD : happens(chance, .5f) ? KIND_PASSPORT : KIND_PAPER;
    const Choice *from = frame->is_pale   ? &pool.pale_document
                         : frame->is_dark ? &pool.dark_document
                                          : &pool.document[kind];
    frame->document = any_of(chance, from);
    frame->kind = frame->document->kind;
  }
  const Texture *t = frame->document;
  float width = t ? t->millimetres : happens(chance, .7f) ? 85.6f : 180.f;
  frame->half_width = width / 2;
  frame->half_height = t ? width * (t->bottom - t->top) / (t->right - t->left) / 2 : width * .63f / 2;
  frame->reach = fmaxf(frame->half_width, frame->half_height);
}

static void draw_frame(Chance *chance, const Mix *mix, float *image, float *quad, float *state, float *mask, int *facts) {
  Frame frame;
  memset(&frame, 0, sizeof frame);
  frame.light = malloc(sizeof(float) * SIDE * SIDE * 3);
  frame.scratch = malloc(sizeof(float) * SIDE * SIDE * 3);
  frame.cover = calloc(SIDE * SIDE, sizeof(float));
  do choose_document(&frame, chance, mix);
  while (!choose_pose(&frame, chance, mix));
  draw_ground(&frame, chance);
  draw_things_below(&frame, chance);
  if (frame.document && happens(chance, .08f)) draw_hand_behind(&frame, chance);
  if (frame.document) draw_document(&frame, chance);
  if (frame.document && happens(chance, .08f)) draw_thing_on_top(&frame, chance);
  if (happens(chance, frame.document ? mix->finger : .12f)) draw_fingers(&frame, chance);
  shine(&frame, chance);
  expose(&frame, chance, image);
  label(&frame, quad, state, mask, facts);
  free(frame.light);
  free(frame.scratch);
  free(frame.cover);
}

/* Arrays: image n x 3 x SIDE x SIDE, quad n x 4 x 2, state n x 4, mask n x 2 x GRID x GRID, facts n x 4. */
void draw_batch(uint64_t seed, int count, float none, float cut_off, float finger, float *image, float *quad,
                float *state, float *mask, int *facts) {
  Mix mix = {none, cut_off, finger};
#pragma omp parallel for schedule(dynamic, 1)
  for (int i = 0; i < count; i++) {
    Chance chance = {seed * 0x2545F4914F6CDD1Dull + 12345};
    chance.state = bits(&chance) ^ (uint64_t)i * 0xD1342543DE82EF95ull;
    chance.state = bits(&chance);
    draw_frame(&chance, &mix, image + (size_t)i * 3 * SIDE * SIDE, quad + i * 8, state + i * 4,
               mask + (size_t)i * 2 * GRID * GRID, facts + i * 4);
  }
}
