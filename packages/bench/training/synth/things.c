/* What lies around, under and on the document. */
#include "frame.h"

/* Texture px to the document's plane: its middle at `at` (mm), turned, `mm` millimetres wide and `stretch` times as high. */
static Homography placed(const Texture *t, Point at, float turn, float mm, float stretch) {
  float sx = mm / t->width, sy = sx * stretch, c = cosf(turn), s = sinf(turn), w = t->width / 2.f, h = t->height / 2.f;
  return affine(c * sx, -s * sy, at.x - c * sx * w + s * sy * h, s * sx, c * sy, at.y - s * sx * w - c * sy * h);
}

static Point plane_point(const Frame *frame, float x, float y) {
  Homography back = inverse(frame->from_plane);
  return map(&back, (Point){x, y});
}

/* Millimetres of the plane that the frame is wide, seen at its middle. */
static float frame_span(const Frame *frame) {
  Point p = plane_point(frame, SIDE / 2.f, SIDE / 2.f), q = plane_point(frame, SIDE / 2.f + 20, SIDE / 2.f);
  float span = distance(p, q) / 20 * SIDE;
  return span < frame->reach * 20 ? span : frame->reach * 20;
}

/* A printed page, mostly larger than the frame, in the plane of the table or facing the camera. */
static void draw_page(Frame *frame, Chance *chance) {
  const Texture *page = any_of(chance, &pool.document[KIND_PAPER]);
  Look look = any_look(chance, .2f, .08f);
  float turn = normal(chance) * .25f, wide = between(chance, .8f, 1.5f), stretch = between(chance, .8f, 1.2f);
  Point at = {SIDE * between(chance, .3f, .7f), SIDE * (happens(chance, .5f) ? between(chance, .2f, .8f) : .5f)};
  Homography lies = frame->document && happens(chance, .5f)
                        ? product(frame->from_plane, placed(page, plane_point(frame, at.x, at.y), turn,
                                                            frame_span(frame) * wide, stretch))
                        : placed(page, at, turn, SIDE * wide, stretch);
  Quad quad = map_rectangle(&lies, 0, 0, page->width, page->height);
  int inside = 0;
  for (int i = 0; i < 4; i++)
    inside += quad.at[i].x > 0 && quad.at[i].x < SIDE && quad.at[i].y > 0 && quad.at[i].y < SIDE;
  // Without a document a page that is seen whole would itself be one.
  if (frame->document || inside < 3) lay(frame, page, lies, &look, frame->shadow * .6f, NULL);
}

/* A larger rectangle right under the document: a folder, a tablet, a table mat. */
static void draw_rectangle_below(Frame *frame, Chance *chance) {
  const Texture *thing = NULL;
  for (int i = 0; i < 20; i++) {
    thing = any_of(chance, &pool.group[GROUP_THING]);
    if (thing->opaque > .85f) break;
  }
  if (thing->opaque <= .85f) return;
  Look look = any_look(chance, .3f, .1f);
  float larger = between(chance, 1.08f, 1.9f), wide = 2 * frame->half_width * larger;
  float high = 2 * frame->half_height * larger * between(chance, .9f, 1.3f);
  Point at = {between(chance, -.12f, .12f) * wide / 2, between(chance, -.12f, .12f) * high / 2};
  Homography on_plane = placed(thing, at, normal(chance) * .06f, wide, high / thing->height * thing->width / wide);
  lay(frame, thing, product(frame->from_plane, on_plane), &look, frame->shadow, NULL);
}

/* A second document, smaller in the frame or partly outside of it: the larger one is the one that is meant. */
static void draw_second_document(Frame *frame, Chance *chance) {
  const Texture *other = any_of(chance, &pool.document[happens(chance, .75f) ? KIND_CARD : KIND_PASSPORT]);
  Look look = any_look(chance, .3f, .1f);
  float wide = 2 * frame->half_width * between(chance, .45f, .8f) * (other->right - other->left) / other->width;
  Point at = plane_point(frame, between(chance, -.05f, 1.05f) * SIDE, between(chance, -.05f, 1.05f) * SIDE);
  float turn = happens(chance, .5f) ? normal(chance) * .2f : between(chance, 0, 2 * PI);
  lay(frame, other, product(frame->from_plane, placed(other, at, turn, wide, 1)), &look, frame->shadow, NULL);
}

static void draw_thing_beside(Frame *frame, Chance *chance, float span, float size, int in_plane) {
  const Texture *thing = any_of(chance, &pool.group[GROUP_THING]);
  Look look = any_look(chance, .3f, .1f);
  float mm = thing->millimetres * size * between(chance, .8f, 1.25f);
  float turn = happens(chance, .4f) ? one_of(chance, 4) * PI / 2 + normal(chance) * .1f : between(chance, 0, 2 * PI);
  Point at = {between(chance, -.1f, 1.1f) * SIDE, between(chance, -.1f, 1.1f) * SIDE};
  Homography lies;
  if (in_plane) lies = product(frame->from_plane, placed(thing, plane_point(frame, at.x, at.y), turn, mm, 1));
  else {
    // Facing the camera: placed in square pixels, then squeezed like the rest of the picture.
    Point square = {at.x * frame->stretch_x, at.y * frame->stretch_y};
    lies = product(affine(1 / frame->stretch_x, 0, 0, 0, 1 / frame->stretch_y, 0),
                   placed(thing, square, turn, mm * SIDE * frame->stretch_x / span, 1));
  }
  lay(frame, thing, lies, &look, thing->opaque > .85f ? frame->shadow : 0, NULL);
}

void draw_things_below(Frame *frame, Chance *chance) {
  frame->shadow = between(chance, 0, .5f);
  frame->shadow_x = between(chance, -4, 4);
  frame->shadow_y = between(chance, -4, 5);
  frame->shadow_softness = between(chance, .6f, 5.f);
  float how = uniform(chance), span = frame_span(frame), size = between(chance, .7f, 1.4f);
  int things = how < .36f ? 0 : how < .68f ? 1 + one_of(chance, 3) : 3 + one_of(chance, 8);
  if (!frame->document && things == 0 && happens(chance, .5f)) things = 1 + one_of(chance, 6);
  int in_plane = frame->document && happens(chance, .6f);
  if (frame->kind != KIND_PAPER && happens(chance, frame->document ? .26f : .28f)) draw_page(frame, chance);
  if (frame->document && happens(chance, .09f)) draw_rectangle_below(frame, chance);
  for (int i = 0; i < things; i++) draw_thing_beside(frame, chance, span, size, in_plane);
  if (frame->document && frame->kind != KIND_PAPER && happens(chance, .06f)) draw_second_document(frame, chance);
}

void draw_document(Frame *frame, Chance *chance) {
  const Texture *t = frame->document;
  Look look = any_look(chance, frame->is_pale ? .06f : .3f, frame->is_pale ? .04f : .1f);
  if (happens(chance, .05f)) look.is_grey = 1;
  float mm = 2 * frame->half_width / (t->right - t->left);
  Homography on_plane = affine(mm, 0, -frame->half_width - t->left * mm, 0, mm, -frame->half_height - t->top * mm);
  lay(frame, t, product(frame->from_plane, on_plane), &look, happens(chance, .15f) ? 0 : frame->shadow, NULL);
}

/* A pen, a coin, a cable, a note over the fields: at most two fifths of the document go under. */
void draw_thing_on_top(Frame *frame, Chance *chance) {
  const Texture *thing = any_of(chance, &pool.group[GROUP_THING]);
  if (thing->millimetres >= 200 && thing->opaque >= .5f) return;
  Point at = {between(chance, -1.1f, 1.1f) * frame->half_width, between(chance, -1.1f, 1.1f) * frame->half_height};
  Homography lies = product(frame->from_plane, placed(thing, at, between(chance, 0, 2 * PI), thing->millimetres, 1));
  Quad quad = map_rectangle(&lies, 0, 0, thing->width, thing->height);
  if (area_of(&quad) * thing->opaque > .4f * area_of(&frame->quad)) return;
  Look look = any_look(chance, .2f, .1f);
  lay(frame, thing, lies, &look, thing->opaque > .85f ? frame->shadow : 0, frame->cover);
}
