/* One training frame while it is being drawn: a picture squeezed to a square, whatever its real proportions. */
#ifndef FRAME_H
#define FRAME_H
#include "chance.h"
#include "plane.h"
#include "texture.h"

/* Network input, px a side. */
#define SIDE 192
/* Label maps: 48 cells across the frame and 4 more beyond every side. */
#define GRID 56
#define BEYOND 4
#define CELL (SIDE / 48.f)

/* What share of frames is what. The caller decides, so that evaluation sets can be forced. */
typedef struct {
  float none, cut_off, finger;
} Mix;

typedef struct {
  float *light;   /* SIDE x SIDE x 3, 0..1 and above where a lamp is */
  float *scratch; /* as large */
  float *cover;   /* SIDE x SIDE: how much of the pixel something on the document covers, 0..1 */
  /* A pixel of the frame is this wide and high in square pixels of the real picture. */
  float stretch_x, stretch_y;
  /* NULL when the frame holds no document. */
  const Texture *document;
  int kind;
  /* Document plane (mm, document centre at 0, 0) to frame px, and where the document lands. */
  Homography from_plane;
  Quad quad;
  /* Half the size of the document, mm; sizes of the scene follow it. */
  float half_width, half_height, reach;
  /* Pale document on a pale ground, dark on dark: the two hardest grounds. */
  int is_pale, is_dark;
  /* One lamp makes all shadows: strength 0..1, offset and softness px. */
  float shadow, shadow_x, shadow_y, shadow_softness;
} Frame;

/* Colours of one thing: brightness and tint differ from frame to frame. */
typedef struct {
  float gain[3], bias;
  int is_grey;
} Look;

Look any_look(Chance *chance, float brightness, float tint);
/* Lays a texture down; `lies`: texture px to frame px. `cover`, when given, collects how much of each pixel it covers. */
void lay(Frame *frame, const Texture *texture, Homography lies, const Look *look, float shadow, float *cover);
/* Whether no corner of a quad lies absurdly far outside: then perspective has turned it inside out. */
int is_sane(const Quad *quad);

/* 0: this pose cannot be used, draw another. */
int choose_pose(Frame *frame, Chance *chance, const Mix *mix);
void draw_ground(Frame *frame, Chance *chance);
void draw_things_below(Frame *frame, Chance *chance);
void draw_document(Frame *frame, Chance *chance);
void draw_thing_on_top(Frame *frame, Chance *chance);
void draw_hand_behind(Frame *frame, Chance *chance);
void draw_fingers(Frame *frame, Chance *chance);
void shine(Frame *frame, Chance *chance);
/* Lens and sensor; `image`: 3 x SIDE x SIDE planes, 0..1 in steps of 1/255. */
void expose(Frame *frame, Chance *chance, float *image);

/* Labels. `quad`: 4 x (x, y) in frame units; `state`: 0 visible, 1 outside, 2 covered; `mask`: 2 x GRID x GRID
   (document, what covers it); `facts`: kind, corner that is top left as printed, cut off, covered. */
void label(const Frame *frame, float *quad, float *state, float *mask, int *facts);
#endif
