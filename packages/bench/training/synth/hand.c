/* Fingers over corners and sides, and the hand behind a document that is held up. */
#include "frame.h"

/* Seven skins, as light 0..1. */
static const float skins[7][3] = {{.93f, .74f, .63f}, {.87f, .66f, .53f}, {.78f, .56f, .42f}, {.63f, .43f, .31f},
                                  {.47f, .31f, .22f}, {.33f, .21f, .15f}, {.95f, .80f, .72f}};

typedef struct {
  float skin[3], light;
  int has_nail;
} Hand;

/* In square pixels of the picture. */
typedef struct {
  Point tip, towards;
  float radius;
} Finger;

static Hand any_hand(Chance *chance) {
  Hand hand = {.light = between(chance, .5f, 1.15f), .has_nail = happens(chance, .5f)};
  const float *skin = skins[one_of(chance, 7)];
  for (int c = 0; c < 3; c++) hand.skin[c] = skin[c] * between(chance, .9f, 1.1f);
  return hand;
}

/* A capsule with a round tip, a little bent, thicker towards the hand, darker towards its sides. `cover` may be NULL. */
static void draw_finger(Frame *frame, Chance *chance, const Hand *hand, Finger finger, float *cover) {
  float radius = finger.radius, bend = between(chance, -.012f, .012f) / (radius + 2);
  float taper = between(chance, -.02f, .12f), lit_from = between(chance, -.4f, .4f);
  Point towards = finger.towards, middle = {finger.tip.x - towards.x * radius, finger.tip.y - towards.y * radius};
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++) {
      float dx = (x + .5f) * frame->stretch_x - middle.x, dy = (y + .5f) * frame->stretch_y - middle.y;
      float along = dx * towards.x + dy * towards.y, aside = -dx * towards.y + dy * towards.x;
      aside += bend * along * along;
      float thick = radius * (along < 0 ? 1 + taper * fminf(-along / radius, 4) : 1);
      float from_axis = along > 0 ? hypotf(along, aside) : fabsf(aside), rim = thick * .25f + 2;
      if (from_axis > thick + rim) continue;
      float *pixel = frame->light + (y * SIDE + x) * 3;
      float shade = .3f * (1 - (from_axis - thick) / rim);
      if (from_axis > thick)
        for (int c = 0; c < 3; c++) pixel[c] *= 1 - fmaxf(0, shade);
      float inside = clamp(thick - from_axis + .5f, 0, 1);
      if (inside <= 0) continue;
      float t = aside / thick, light = (1 - .45f * t * t + lit_from * t) * hand->light;
      float u = (along - thick * .15f) / (thick * .62f), v = aside / (thick * .55f);
      int is_nail = hand->has_nail && u * u + v * v < 1;
      for (int c = 0; c < 3; c++) {
        float colour = hand->skin[c] * light;
        if (is_nail) colour = colour * .6f + .42f * hand->light * (c == 0 ? 1.f : .86f);
        pixel[c] = pixel[c] * (1 - inside) + colour * inside;
      }
      if (cover) cover[y * SIDE + x] = fmaxf(cover[y * SIDE + x], inside);
    }
}

/* The document in square pixels, or some quad where there is none. */
static Quad held(const Frame *frame, Chance *chance) {
  Quad q;
  for (int i = 0; i < 4; i++) {
    Point p = frame->document ? frame->quad.at[i]
                              : (Point){between(chance, .1f, .9f) * SIDE, between(chance, .1f, .9f) * SIDE};
    q.at[i] = (Point){p.x * frame->stretch_x, p.y * frame->stretch_y};
  }
  return q;
}

static float finger_radius(const Frame *frame, Chance *chance, const Quad *q, float *width) {
  *width = fmaxf(distance(q->at[0], q->at[1]), distance(q->at[2], q->at[3])) * (frame->kind == KIND_PAPER ? .4f : 1);
  return fmaxf(2.5f, *width * between(chance, .045f, .13f));
}

static Point turned(Point p, float angle) {
  float c = cosf(angle), s = sinf(angle);
  return (Point){p.x * c - p.y * s, p.x * s + p.y * c};
}

static Point unit(Point from, Point to) {
  float length = distance(from, to) + 1e-3f;
  return (Point){(to.x - from.x) / length, (to.y - from.y) / length};
}

/* Across a side of the quad and into it. */
static Point inward(const Quad *q, int side) {
  Point along = unit(q->at[side], q->at[(side + 1) & 3]), centre = centre_of(q), in = {-along.y, along.x};
  Point away = {centre.x - q->at[side].x, centre.y - q->at[side].y};
  return in.x * away.x + in.y * away.y < 0 ? (Point){along.y, -along.x} : in;
}

void draw_hand_behind(Frame *frame, Chance *chance) {
  Hand hand = any_hand(chance);
  Quad q = held(frame, chance);
  float width, radius = finger_radius(frame, chance, &q, &width);
  int side = one_of(chance, 4), fingers = 2 + one_of(chance, 3);
  Point along = unit(q.at[side], q.at[(side + 1) & 3]), in = inward(&q, side), out = {-in.x, -in.y};
  float at = between(chance, .2f, .7f) * distance(q.at[side], q.at[(side + 1) & 3]), peep = between(chance, .04f, .2f);
  for (int i = 0; i < fingers; i++) {
    float s = at + i * radius * 2.1f, reach = peep * width * between(chance, .7f, 1.2f);
    Point tip = {q.at[side].x + along.x * s + out.x * reach, q.at[side].y + along.y * s + out.y * reach};
    draw_finger(frame, chance, &hand, (Finger){tip, turned(out, normal(chance) * .1f), radius}, NULL);
  }
}

void draw_fingers(Frame *frame, Chance *chance) {
  Hand hand = any_hand(chance);
  Quad q = held(frame, chance);
  float width, radius = finger_radius(frame, chance, &q, &width);
  int fingers = happens(chance, .6f) ? 1 : 2 + one_of(chance, 3), side = one_of(chance, 4);
  int at_corner = happens(chance, .68f);
  float t = !at_corner ? between(chance, .1f, .9f) : happens(chance, .5f) ? between(chance, 0, .06f) : 0;
  float deep = width * (happens(chance, .6f) ? between(chance, .02f, .14f) : between(chance, .1f, .3f));
  Point from = q.at[side], to = q.at[(side + 1) & 3], centre = centre_of(&q), along = unit(from, to);
  Point edge = {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
  Point in = at_corner ? unit(edge, centre) : inward(&q, side);
  in = turned(in, normal(chance) * .4f);
  for (int i = 0; i < fingers; i++) {
    float aside = at_corner && i == 0 ? 0 : (i - (fingers > 1 ? (fingers - 1) * .5f : 0)) * radius * 2.1f;
    float reach = deep * between(chance, .7f, 1.3f);
    Point tip = {edge.x + along.x * aside + in.x * reach, edge.y + along.y * aside + in.y * reach};
    draw_finger(frame, chance, &hand, (Finger){tip, in, radius * between(chance, .88f, 1.1f)}, frame->cover);
  }
  if (!frame->document || !happens(chance, .25f)) return;
  // The other hand, at the corner across.
  Point far = q.at[(side + 2) & 3];
  Point tip = {far.x + (centre.x - far.x) * .15f, far.y + (centre.y - far.y) * .15f};
  draw_finger(frame, chance, &hand, (Finger){tip, (Point){-in.x, -in.y}, radius}, frame->cover);
}
