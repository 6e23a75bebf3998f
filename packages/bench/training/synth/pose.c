/* Where the camera stands, and so where the document lies in the frame. */
#include "frame.h"

/* Width / height of the pictures that phones and scanners write. */
static const float proportions[] = {1.3333f, .75f, 1.7778f, .5625f, 1.f, 1.3333f, .75f, 1.5f, .6667f};

static float any_turn(Chance *chance, int kind, float proportion) {
  float how = uniform(chance), quarter = uniform(chance);
  float turn = how < .55f ? normal(chance) * .14f : how < .75f ? normal(chance) * .45f : between(chance, -PI, PI);
  if (quarter < .08f) turn += PI;
  else if (quarter < .14f) turn += PI / 2;
  else if (quarter < .20f) turn -= PI / 2;
  if (kind == KIND_PAPER && proportion > 1.2f && happens(chance, .5f)) turn += PI / 2;
  if (kind == KIND_CARD && proportion < .8f && happens(chance, .2f)) turn += PI / 2;
  return turn;
}

/* A pinhole camera over the plane: turned in the plane, tilted about both axes (up to about 55 degrees), then projected. */
static Homography any_camera(Chance *chance, float turn, float largest) {
  float how = uniform(chance), spread = how < .5f ? .12f : how < .85f ? .3f : .55f, limit = .95f;
  float tilt_x = clamp(normal(chance) * spread, -limit, limit), tilt_y = clamp(normal(chance) * spread, -limit, limit);
  float away = largest * between(chance, 2.2f, 5.f);
  float cx = cosf(tilt_x), sx = sinf(tilt_x), cy = cosf(tilt_y), sy = sinf(tilt_y);
  float column[2][2] = {{cosf(turn), sinf(turn)}, {-sinf(turn), cosf(turn)}};
  Homography h = {{0, 0, 0, 0, 0, 0, 0, 0, away}};
  for (int j = 0; j < 2; j++) {
    float x = column[j][0], y = column[j][1] * cx, z = column[j][1] * sx;
    h.m[j] = (x * cy + z * sy) * away;
    h.m[3 + j] = y * away;
    h.m[6 + j] = -x * sy + z * cy;
  }
  return h;
}

/* A scan: the document fills the frame, its borders within three hundredths of the frame's. */
static Homography any_scan(Chance *chance, float half_width, float half_height) {
  float left = between(chance, -.003f, .03f) * SIDE, right = between(chance, -.003f, .03f) * SIDE;
  float top = between(chance, -.003f, .03f) * SIDE, bottom = between(chance, -.003f, .03f) * SIDE;
  float skew = normal(chance) * .01f, way = happens(chance, .9f) ? 1 : -1;
  return affine(way * (SIDE - left - right) / (2 * half_width), skew * SIDE / (2 * half_height) * .3f,
                (SIDE + left - right) / 2, -skew * SIDE / (2 * half_width) * .3f,
                way * (SIDE - top - bottom) / (2 * half_height), (SIDE + top - bottom) / 2);
}

/* Pushes the document over one border of a frame `width` x `height`, or over two at a corner. */
static void push_out(Chance *chance, float width, float height, float wide, float high, Point *at) {
  int where = one_of(chance, 5);
  float share = happens(chance, .5f) ? between(chance, .015f, .12f) : between(chance, .1f, .45f);
  if (where == 0 || where == 4) at->x = -share * wide;
  if (where == 1) at->x = width - wide * (1 - share);
  if (where == 2) at->y = -share * high;
  if (where == 4) at->y = -between(chance, .02f, .25f) * high;
  if (where == 3) at->y = height - high * (1 - share);
}

static float visible_share(const Frame *frame) {
  int visible = 0;
  for (int i = 0; i < 20; i++)
    for (int j = 0; j < 20; j++) {
      Point p = {(i / 9.5f - 1) * frame->half_width, (j / 9.5f - 1) * frame->half_height};
      Point q = map(&frame->from_plane, p);
      visible += q.x > 0 && q.y > 0 && q.x < SIDE && q.y < SIDE;
    }
  return visible / 400.f;
}

int choose_pose(Frame *frame, Chance *chance, const Mix *mix) {
  float proportion = proportions[one_of(chance, 9)];
  float width = proportion >= 1 ? SIDE : SIDE * proportion, height = width / proportion;
  frame->stretch_x = width / SIDE;
  frame->stretch_y = height / SIDE;
  Homography camera = any_camera(chance, any_turn(chance, frame->kind, proportion), frame->reach);
  Quad seen = map_rectangle(&camera, -frame->half_width, -frame->half_height, frame->half_width, frame->half_height);
  Bounds b = bounds_of(&seen);
  float wide = b.right - b.left, high = b.bottom - b.top;
  if (!(wide > 1e-3f) || wide > 100 * frame->reach || high > 100 * frame->reach) return 0;
  float fit = fminf(width / wide, height / high), how = uniform(chance);
  int is_cut = frame->document && happens(chance, mix->cut_off);
  float scale = fit * (how < .58f   ? between(chance, .5f, .985f)
                       : how < .84f ? between(chance, .3f, .6f)
                                    : between(chance, .15f, .35f));
  if (is_cut) scale = fit * between(chance, .6f, 1.15f);
  else if (frame->kind == KIND_PAPER) scale = fmaxf(scale, fit * .5f);
  wide *= scale;
  high *= scale;
  float free_x = fmaxf(0, width - wide), free_y = fmaxf(0, height - high);
  Point at = {uniform(chance) * free_x, uniform(chance) * free_y};
  if (happens(chance, .5f)) {
    at.x = clamp(free_x * (.5f + normal(chance) * .12f), 0, free_x);
    at.y = clamp(free_y * (.5f + normal(chance) * .12f), 0, free_y);
  }
  if (is_cut) push_out(chance, width, height, wide, high, &at);
  Homography into = affine(scale / frame->stretch_x, 0, (at.x - b.left * scale) / frame->stretch_x, 0,
                           scale / frame->stretch_y, (at.y - b.top * scale) / frame->stretch_y);
  frame->from_plane = product(into, camera);
  if (frame->document && !is_cut && happens(chance, .06f))
    frame->from_plane = any_scan(chance, frame->half_width, frame->half_height);
  frame->quad = map_rectangle(&frame->from_plane, -frame->half_width, -frame->half_height, frame->half_width,
                              frame->half_height);
  if (!frame->document) return 1;
  return is_sane(&frame->quad) && area_of(&frame->quad) > 1 && visible_share(frame) >= .42f;
}
