/* What the network shall say about a frame. */
#include "frame.h"
#include <string.h>

/* A corner is outside when it lies this far beyond the border, in frame units. */
#define OUTSIDE .004f
/* Something lies on the document when it covers this share of it, or half of the place next to a corner. */
#define COVERED_SHARE .012f

static int is_outside(Point p) {
  float low = -OUTSIDE * SIDE, high = (1 + OUTSIDE) * SIDE;
  return p.x < low || p.y < low || p.x > high || p.y > high;
}

/* How covered the 3 x 3 px just inside of a corner are, 0..1. */
static float cover_at(const Frame *frame, Point corner, Point centre) {
  int x = corner.x + (centre.x - corner.x) * .02f, y = corner.y + (centre.y - corner.y) * .02f, count = 0;
  float sum = 0;
  for (int dy = -1; dy <= 1; dy++)
    for (int dx = -1; dx <= 1; dx++) {
      if (x + dx < 0 || y + dy < 0 || x + dx >= SIDE || y + dy >= SIDE) continue;
      sum += frame->cover[(y + dy) * SIDE + x + dx];
      count++;
    }
  return count ? sum / count : 0;
}

/* The decoder begins with the corner nearest to the top left of the frame. */
static int first_corner(const Quad *quad) {
  int first = 0;
  for (int i = 1; i < 4; i++)
    if (quad->at[i].x + quad->at[i].y < quad->at[first].x + quad->at[first].y) first = i;
  return first;
}

static void draw_document_mask(const Sides *sides, float *mask) {
  for (int y = 0; y < GRID; y++)
    for (int x = 0; x < GRID; x++) {
      float sum = 0;
      for (int quarter = 0; quarter < 4; quarter++) {
        float px = (x - BEYOND + .25f + .5f * (quarter & 1)) * CELL, py = (y - BEYOND + .25f + .5f * (quarter >> 1)) * CELL;
        sum += clamp(depth_inside(sides, px, py) + .5f, 0, 1) / 4;
      }
      mask[y * GRID + x] = sum;
    }
}

/* Returns the share of the visible document that is covered. */
static float draw_cover_mask(const Frame *frame, const Sides *sides, float *mask) {
  float covered = 0, area = 0;
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++) {
      if (depth_inside(sides, x + .5f, y + .5f) <= 0) continue;
      float cover = frame->cover[y * SIDE + x];
      area++;
      if (cover <= .02f) continue;
      covered += cover;
      mask[((int)(y / CELL) + BEYOND) * GRID + (int)(x / CELL) + BEYOND] += cover / (CELL * CELL);
    }
  return covered / (area + 1);
}

void label(const Frame *frame, float *quad, float *state, float *mask, int *facts) {
  memset(mask, 0, sizeof(float) * 2 * GRID * GRID);
  memset(quad, 0, sizeof(float) * 8);
  memset(state, 0, sizeof(float) * 4);
  memset(facts, 0, sizeof(int) * 4);
  facts[0] = frame->kind;
  Sides sides;
  if (!frame->document || !sides_of(&frame->quad, &sides)) return;
  int first = first_corner(&frame->quad), outside = 0, covered = 0;
  Point centre = centre_of(&frame->quad);
  for (int i = 0; i < 4; i++) {
    Point p = frame->quad.at[(first + i) & 3];
    quad[i * 2] = p.x / SIDE;
    quad[i * 2 + 1] = p.y / SIDE;
    state[i] = is_outside(p) ? 1 : cover_at(frame, p, centre) > .5f ? 2 : 0;
    outside |= state[i] == 1;
    covered |= state[i] == 2;
  }
  draw_document_mask(&sides, mask);
  float share = draw_cover_mask(frame, &sides, mask + GRID * GRID);
  facts[1] = (4 - first) & 3;
  facts[2] = outside;
  facts[3] = covered || share > COVERED_SHARE;
}
