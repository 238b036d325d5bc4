/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a ShukeCustomerItem and follows its changes. It reads nothing from the book. It paints itself: an avatar, two labels and a
 * tag as widgets of their own cost three times as much in every frame of a scroll, most of it in matching style rules. */

#include "shuke-customer-row.h"

#include <adwaita.h>

#include "shuke-palette.h"
#include "shuke-stamp.h"
#include "shuke-style.h"
#include "shuke-thumbnails.h"
#include "shuke-words.h"

#define AVATAR 42
#define AVATAR_GAP 12
#define LINE_GAP 2
#define TAG_GAP 8
#define TAG_PADDING 8
#define TAG_HEIGHT 22
/* Of the text around it; .second-line and .tag in style.css. */
#define SECOND_LINE_SCALE 0.87
#define TAG_SCALE 0.85
/* More fonts than one line has; otherwise GTK draws it. */
#define MAX_STRANDS 6

struct _ShukeCustomerRow {
  GtkWidget parent_instance;

  ShukeCustomerItem *item;
  gulong             changed_handler;
  gpointer           waits_for;   /* whose pictures are told as they come, (unowned): compared only */

  /* What GTK was told since it last had to ask anew: see keeps_its_size(). */
  int                answer;      /* 0 for nothing yet, -1 when not always the height of a title in one line */
  int                narrowest;
  gboolean           is_told;     /* all of it, to who cannot see it */
  guint              growing;     /* the grey line has letters of which the height was not known */

  /* Made when first needed, dropped when item or font changes. */
  PangoLayout *title;
  PangoLayout *line;
  PangoLayout *tag;      /* NULL without a tier */
};

/* The font that items were measured with. It is one for all rows, as they stand in one list. */
static struct {
  PangoFontDescription *description;
  double                resolution;
  guint                 serial;

  /* Heights of a line of Chinese and Latin letters, measured for this serial. */
  guint                 lines_serial;
  int                   title_height;
  int                   line_height;
} font;

enum {
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ShukeCustomerRow, shuke_customer_row, GTK_TYPE_WIDGET)

static void
drop_layouts (ShukeCustomerRow *self)
{
  g_clear_object (&self->title);
  g_clear_object (&self->line);
  g_clear_object (&self->tag);
}

static gboolean
is_heading (ShukeCustomerRow *self)
{
  return self->item != NULL && shuke_customer_item_get_heading (self->item) != NULL;
}

static void
ask_anew (ShukeCustomerRow *self)
{
  self->answer = 0;
  self->narrowest = G_MAXINT;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static PangoLayout *
make_layout (ShukeCustomerRow *self,
             const char       *text,
             gboolean          bold,
             double            scale,
             int               hit_start,
             int               hit_length)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (scale != 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (hit_length > 0)
    shuke_style_insert_hit (attributes, text, hit_start, hit_length);
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static void
make_layouts (ShukeCustomerRow *self)
{
  gboolean hit, in_title;
  int start = 0, length = 0;

  if (self->title != NULL || self->item == NULL)
    return;

  if (is_heading (self))
    {
      self->title = make_layout (self, shuke_customer_item_get_heading (self->item), TRUE, 1, 0, 0);
      return;
    }

  hit = shuke_customer_item_get_hit (self->item, &in_title, &start, &length);
  self->title = make_layout (self, shuke_customer_item_get_title (self->item), TRUE, 1, start, hit && in_title ? length : 0);
  self->line = make_layout (self, shuke_customer_item_get_line (self->item), FALSE, SECOND_LINE_SCALE, start,
                            hit && !in_title ? length : 0);
  pango_layout_set_ellipsize (self->line, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (self->title, PANGO_WRAP_WORD_CHAR);
  if (shuke_customer_item_get_tier (self->item) != NULL)
    self->tag = make_layout (self, shuke_customer_item_get_tier (self->item), TRUE, TAG_SCALE, 0, 0);
}

/* Shapes nothing when the item was on a row before. */
static const ShukeCustomerExtents *
get_extents (ShukeCustomerRow *self)
{
  ShukeCustomerExtents *extents = shuke_customer_item_get_extents (self->item);

  if (extents->font == font.serial)
    return extents;

  make_layouts (self);
  *extents = (ShukeCustomerExtents) { .font = font.serial };
  pango_layout_set_width (self->title, -1);
  pango_layout_get_pixel_size (self->title, &extents->title_width, &extents->title_height);
  if (self->line != NULL)
    pango_layout_get_pixel_size (self->line, NULL, &extents->line_height);
  if (self->tag != NULL)
    pango_layout_get_pixel_size (self->tag, &extents->tag_width, NULL);

  return extents;
}

static int
tag_width (const ShukeCustomerExtents *extents)
{
  return extents->tag_width > 0 ? extents->tag_width + 2 * TAG_PADDING : 0;
}

/* Beside avatar and tag, in a row of that width; -1 for any. */
static int
title_room (const ShukeCustomerExtents *extents,
            int                         width)
{
  int tag = tag_width (extents);

  return width < 0 ? G_MAXINT16 : MAX (AVATAR, width - AVATAR - AVATAR_GAP - (tag > 0 ? TAG_GAP + tag : 0));
}

static int
words_height (const ShukeCustomerExtents *extents,
              int                         title_height)
{
  return MAX (title_height, extents->tag_width > 0 ? TAG_HEIGHT : 0) + LINE_GAP + extents->line_height;
}

static int
row_height (const ShukeCustomerExtents *extents,
            int                         title_height)
{
  return MAX (AVATAR, words_height (extents, title_height)) + 6;
}

static void
measure_lines (ShukeCustomerRow *self)
{
  g_autoptr (PangoLayout) title = NULL;
  g_autoptr (PangoLayout) line = NULL;

  if (font.lines_serial == font.serial)
    return;

  title = make_layout (self, "王Ag", TRUE, 1, 0, 0);
  line = make_layout (self, "王Ag", FALSE, SECOND_LINE_SCALE, 0, 0);
  pango_layout_get_pixel_size (title, NULL, &font.title_height);
  pango_layout_get_pixel_size (line, NULL, &font.line_height);
  font.lines_serial = font.serial;
}

/* A width that @text in bold never has; G_MAXINT16 with letters of which that is not known. The others are hardly wider than the letters
 * are high, and a line is higher. */
static int
guess_width (const char *text)
{
  glong n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text), n++)
    {
      gunichar c = g_utf8_get_char (text);

      if (c < 0x20 || (c > 0xff && c < 0x4e00) || c > 0x9fff)
        return G_MAXINT16;
    }

  return (int) MIN (n * font.title_height, G_MAXINT16);
}

/* The list asks how high two hundred rows are of which ten are seen. Of most a look at the letters of their titles tells that they are two
 * lines of the usual height: then nothing is laid out, no font is asked for its letters, and the grey line is not read until the row is
 * painted. FALSE when that is not enough. */
static gboolean
guess_height (ShukeCustomerRow *self,
              int               width,
              int              *height)
{
  ShukeCustomerExtents guess = { 0 };
  const char *tier, *line;

  if (is_heading (self))
    return FALSE;

  measure_lines (self);
  tier = shuke_customer_item_get_tier (self->item);
  guess.tag_width = tier != NULL ? guess_width (tier) : 0;
  guess.title_height = font.title_height;
  guess.line_height = font.line_height;
  *height = row_height (&guess, guess.title_height);

  line = shuke_customer_item_peek_line (self->item);
  return guess_width (shuke_customer_item_get_title (self->item)) <= title_room (&guess, width) &&
         (line == NULL || guess_width (line) < G_MAXINT16);
}

/* Names are never cut: one that is too long goes on in the next line. The grey line gets its width only when it is painted, since
 * its height does not depend on it. */
static int
fit_title (ShukeCustomerRow           *self,
           const ShukeCustomerExtents *extents,
           int                         width)
{
  int room = title_room (extents, width), height;

  if (extents->title_width <= room)
    {
      if (self->title != NULL)
        pango_layout_set_width (self->title, -1);
      return extents->title_height;
    }

  make_layouts (self);
  pango_layout_set_width (self->title, room * PANGO_SCALE);
  pango_layout_get_pixel_size (self->title, NULL, &height);

  return height;
}

static void
shuke_customer_row_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  ShukeCustomerRow *self = SHUKE_CUSTOMER_ROW (widget);
  const ShukeCustomerExtents *extents;
  int one_line;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = 2 * AVATAR + AVATAR_GAP;
      return;
    }

  if (self->item == NULL)
    return;

  if (guess_height (self, for_size, minimum))
    *natural = self->answer = *minimum;
  else if (is_heading (self))
    {
      self->answer = -1;
      *minimum = *natural = get_extents (self)->title_height;
      return;
    }
  else
    {
      extents = get_extents (self);
      one_line = row_height (extents, extents->title_height);
      *minimum = *natural = row_height (extents, fit_title (self, extents, for_size));
      self->answer = *minimum == one_line ? one_line : -1;
    }
  if (for_size >= 0)
    self->narrowest = MIN (self->narrowest, for_size);
}

/* Whether another item, or other words, leave each height that GTK was told as it is. Almost always so, and then a row that comes
 * to another customer costs the list no new layout. */
static gboolean
keeps_its_size (ShukeCustomerRow *self)
{
  const ShukeCustomerExtents *extents;
  int height;

  if (self->answer <= 0 || is_heading (self))
    return FALSE;
  if (guess_height (self, self->narrowest == G_MAXINT ? -1 : self->narrowest, &height))
    return height == self->answer;

  extents = get_extents (self);
  return row_height (extents, extents->title_height) == self->answer
         && (self->narrowest == G_MAXINT || extents->title_width <= title_room (extents, self->narrowest));
}

static GtkSizeRequestMode
shuke_customer_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
draw_layout (GtkSnapshot   *snapshot,
             PangoLayout   *layout,
             float          x,
             float          y,
             const GdkRGBA *colour)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/* All glyphs of a line that are of one font. */
typedef struct {
  PangoFont        *font;     /* (not owned) */
  PangoGlyphString *glyphs;
  int               begin;    /* in Pango units, as the others */
  int               end;
  int               baseline;
} Strand;

static Strand *
find_strand (Strand     strands[MAX_STRANDS],
             int       *n,
             PangoFont *of,
             int        begin,
             int        baseline)
{
  for (int i = 0; i < *n; i++)
    if (strands[i].font == of && strands[i].baseline == baseline && strands[i].end <= begin)
      return &strands[i];

  if (*n == MAX_STRANDS)
    return NULL;
  strands[*n] = (Strand) { of, pango_glyph_string_new (), begin, begin, baseline };

  return &strands[(*n)++];
}

static void
lengthen (Strand                 *strand,
          const PangoGlyphString *more,
          int                     begin,
          int                     width)
{
  PangoGlyphString *glyphs = strand->glyphs;
  int n = glyphs->num_glyphs;

  /* What other fonts have in between becomes the room behind the last glyph. */
  if (n > 0)
    glyphs->glyphs[n - 1].geometry.width += begin - strand->end;
  pango_glyph_string_set_size (glyphs, n + more->num_glyphs);
  for (int i = 0; i < more->num_glyphs; i++)
    {
      glyphs->glyphs[n + i] = more->glyphs[i];
      glyphs->log_clusters[n + i] = 0;
    }
  strand->end = begin + width;
}

/* What gtk_snapshot_append_layout() paints, for one line of one colour. GTK makes a node of every run; the grey line goes to and fro
 * between the Chinese font and that of its digits and dots, so that it has five or six, each painted anew in each frame. Here every
 * font has one. */
static void
draw_line (GtkSnapshot   *snapshot,
           PangoLayout   *layout,
           float          x,
           float          y,
           const GdkRGBA *colour)
{
  Strand strands[MAX_STRANDS];
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gboolean fits = TRUE;
  int n = 0;

  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
      PangoRectangle extents;
      Strand *strand;

      if (run == NULL)
        continue;
      pango_layout_iter_get_run_extents (iter, NULL, &extents);
      strand = find_strand (strands, &n, run->item->analysis.font, extents.x, pango_layout_iter_get_run_baseline (iter));
      fits = strand != NULL;
      if (fits)
        lengthen (strand, run->glyphs, extents.x, extents.width);
    }
  while (fits && pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);

  if (!fits)
    draw_layout (snapshot, layout, x, y, colour);
  for (int i = 0; i < n; i++)
    {
      graphene_point_t at = GRAPHENE_POINT_INIT (x + (float) strands[i].begin / PANGO_SCALE, y + (float) strands[i].baseline / PANGO_SCALE);
      GskRenderNode *node = fits ? gsk_text_node_new (strands[i].font, strands[i].glyphs, colour, &at) : NULL;

      if (node != NULL)
        gtk_snapshot_append_node (snapshot, node);
      g_clear_pointer (&node, gsk_render_node_unref);
      pango_glyph_string_free (strands[i].glyphs);
    }
}

static void
draw_outline (GtkSnapshot   *snapshot,
              const GdkRGBA *colour,
              int            x,
              int            y,
              int            width,
              int            height)
{
  const float widths[4] = { 1, 1, 1, 1 };
  const GdkRGBA lines[4] = { *colour, *colour, *colour, *colour };
  GskRoundedRect pill;

  gsk_rounded_rect_init_from_rect (&pill, &GRAPHENE_RECT_INIT (x, y, width, height), height / 2.0f);
  gtk_snapshot_append_border (snapshot, &pill, widths, lines);
}

/* Who has no name has a head and shoulders instead of a letter. */
static void
draw_nobody (ShukeCustomerRow *self,
             GtkSnapshot      *snapshot,
             int               x,
             int               y)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (theme, "avatar-default-symbolic", NULL, AVATAR / 2,
                                gtk_widget_get_scale_factor (GTK_WIDGET (self)), GTK_TEXT_DIR_NONE, 0);
  GdkRGBA fill, colour;

  shuke_palette_get_avatar (NULL, &fill, &colour);
  shuke_stamp_append_pill (snapshot, GTK_WIDGET (self), &fill, x, y, AVATAR, AVATAR);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + AVATAR / 4, y + AVATAR / 4));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, AVATAR / 2, AVATAR / 2, &colour, 1);
  gtk_snapshot_restore (snapshot);
}

static void
photo_ready_cb (ShukeCustomerRow *self,
                gint64            content)
{
  if (self->item != NULL && shuke_customer_item_get_portrait (self->item) == content)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* FALSE when she has none, or as long as it is not unpacked: then the letters stand there. */
static gboolean
draw_photo (ShukeCustomerRow *self,
            GtkSnapshot      *snapshot,
            int               x,
            int               y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gint64 content = shuke_customer_item_get_portrait (self->item);
  g_autofree char *name = NULL;
  ShukeThumbnails *thumbnails;

  if (content == 0)
    return FALSE;
  name = g_strdup_printf ("photo %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, shuke_book_get_opening (shuke_customer_item_get_book (self->item)), content);
  if (shuke_stamp_append_photo (snapshot, widget, name, NULL, AVATAR, x, y))
    return TRUE;
  thumbnails = shuke_thumbnails_of (shuke_customer_item_get_book (self->item));
  if (self->waits_for != thumbnails)
    {
      self->waits_for = thumbnails;
      g_signal_connect_object (thumbnails, "ready", G_CALLBACK (photo_ready_cb), self, G_CONNECT_SWAPPED);
    }
  return shuke_stamp_append_photo (snapshot, widget, name,
                                   shuke_thumbnails_get_at_rest (thumbnails, content, AVATAR * gtk_widget_get_scale_factor (widget), TRUE),
                                   AVATAR, x, y);
}

/* With @whole its grey line, too, which is read for that. */
static void
tell (ShukeCustomerRow *self,
      gboolean          whole)
{
  g_autofree char *spoken = NULL;
  const char *parts[4] = { NULL };
  int n = 0;

  if (is_heading (self))
    parts[n++] = shuke_customer_item_get_heading (self->item);
  else
    {
      parts[n++] = shuke_customer_item_get_title (self->item);
      if (shuke_customer_item_get_tier (self->item) != NULL)
        parts[n++] = shuke_customer_item_get_tier (self->item);
      if (whole)
        parts[n++] = shuke_customer_item_get_line (self->item);
    }
  spoken = shuke_words_dotted (parts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  self->is_told = whole;
}

static gboolean
grow_cb (gpointer data)
{
  ShukeCustomerRow *self = data;

  self->growing = 0;
  ask_anew (self);
  return G_SOURCE_REMOVE;
}

/* What waits until somebody sees the row. */
static void
come_to_sight (ShukeCustomerRow *self)
{
  gboolean was_read = is_heading (self) || shuke_customer_item_peek_line (self->item) != NULL;

  if (!self->is_told)
    tell (self, TRUE);
  if (is_heading (self))
    return;
  shuke_customer_item_settle (self->item);
  if (!was_read && self->growing == 0 && guess_width (shuke_customer_item_get_line (self->item)) == G_MAXINT16)
    self->growing = g_idle_add (grow_cb, self);
}

static void
shuke_customer_row_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  ShukeCustomerRow *self = SHUKE_CUSTOMER_ROW (widget);
  const ShukePalette *palette = shuke_palette_get ();
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const ShukeCustomerExtents *extents;
  int title_width, title_height, top_height, line_width, avatar_x, avatar_y, x, y, start, length;
  gboolean in_title, hit;

  if (self->item == NULL)
    return;

  come_to_sight (self);
  extents = get_extents (self);
  make_layouts (self);
  if (is_heading (self))
    {
      draw_layout (snapshot, self->title, mirrored ? width - extents->title_width : 0, (height - extents->title_height) / 2,
                   &palette->text);
      return;
    }

  x = AVATAR + AVATAR_GAP;
  title_height = fit_title (self, extents, width);
  title_width = extents->title_width;
  if (title_width > title_room (extents, width))
    pango_layout_get_pixel_size (self->title, &title_width, NULL);
  pango_layout_set_width (self->line, MAX (0, width - x) * PANGO_SCALE);
  y = (height - words_height (extents, title_height)) / 2;
  top_height = MAX (title_height, self->tag != NULL ? TAG_HEIGHT : 0);
  avatar_x = mirrored ? width - AVATAR : 0;
  avatar_y = (height - AVATAR) / 2;
  if (!draw_photo (self, snapshot, avatar_x, avatar_y)
      && !shuke_stamp_append_avatar (snapshot, widget, shuke_customer_item_get_letter (self->item), AVATAR, avatar_x, avatar_y))
    draw_nobody (self, snapshot, avatar_x, avatar_y);
  draw_layout (snapshot, self->title, mirrored ? width - x - title_width : x, y + (top_height - title_height) / 2, &palette->text);
  pango_layout_get_pixel_size (self->line, &line_width, NULL);
  hit = shuke_customer_item_get_hit (self->item, &in_title, &start, &length) && !in_title;
  (hit ? draw_layout : draw_line) (snapshot, self->line, mirrored ? width - x - line_width : x, y + top_height + LINE_GAP,
                                   &palette->second_line);

  if (self->tag != NULL)
    {
      gboolean gold = shuke_words_tier_class (shuke_customer_item_get_tier (self->item)) != NULL;
      const GdkRGBA *colour = gold ? &palette->gold_text : &palette->text;
      int tag_x = mirrored ? width - x - title_width - TAG_GAP - tag_width (extents) : x + title_width + TAG_GAP;
      int tag_y = y + (top_height - TAG_HEIGHT) / 2;
      int tag_height;

      pango_layout_get_pixel_size (self->tag, NULL, &tag_height);
      if (palette->outlined)
        draw_outline (snapshot, colour, tag_x, tag_y, tag_width (extents), TAG_HEIGHT);
      else
        shuke_stamp_append_pill (snapshot, widget, gold ? &palette->gold_tint : &palette->tag_fill, tag_x, tag_y,
                                 tag_width (extents), TAG_HEIGHT);
      draw_layout (snapshot, self->tag, tag_x + TAG_PADDING, tag_y + (TAG_HEIGHT - tag_height) / 2, colour);
    }
}

/* Another font, text size or colour scheme, or only another state. */
static void
shuke_customer_row_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *description;
  double resolution;

  GTK_WIDGET_CLASS (shuke_customer_row_parent_class)->css_changed (widget, change);
  drop_layouts (SHUKE_CUSTOMER_ROW (widget));
  ask_anew (SHUKE_CUSTOMER_ROW (widget));

  description = pango_context_get_font_description (context);
  resolution = pango_cairo_context_get_resolution (context);
  if (font.description != NULL && pango_font_description_equal (font.description, description) && font.resolution == resolution)
    return;

  g_clear_pointer (&font.description, pango_font_description_free);
  font.description = pango_font_description_copy (description);
  font.resolution = resolution;
  font.serial++;
}

static void
shuke_customer_row_system_setting_changed (GtkWidget        *widget,
                                           GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (shuke_customer_row_parent_class)->system_setting_changed (widget, setting);
  shuke_stamp_clear ();
  drop_layouts (SHUKE_CUSTOMER_ROW (widget));
  font.serial++;
  ask_anew (SHUKE_CUSTOMER_ROW (widget));
}

static void
show_item (ShukeCustomerRow *self)
{
  drop_layouts (self);
  if (self->item == NULL)
    {
      ask_anew (self);
      return;
    }

  tell (self, FALSE);
  if (keeps_its_size (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else
    ask_anew (self);
}

static gboolean
shuke_customer_row_query_tooltip (GtkWidget  *widget,
                                  int         x,
                                  int         y,
                                  gboolean    keyboard,
                                  GtkTooltip *tooltip)
{
  ShukeCustomerRow *self = SHUKE_CUSTOMER_ROW (widget);

  if (self->line == NULL || !pango_layout_is_ellipsized (self->line))
    return FALSE;

  gtk_tooltip_set_text (tooltip, pango_layout_get_text (self->line));
  return TRUE;
}

static void
shuke_customer_row_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  ShukeCustomerRow *self = SHUKE_CUSTOMER_ROW (object);

  switch (property_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_customer_row_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  ShukeCustomerRow *self = SHUKE_CUSTOMER_ROW (object);

  switch (property_id)
    {
    case PROP_ITEM:
      shuke_customer_row_set_item (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_customer_row_dispose (GObject *object)
{
  ShukeCustomerRow *self = SHUKE_CUSTOMER_ROW (object);

  if (self->item != NULL)
    g_clear_signal_handler (&self->changed_handler, self->item);
  g_clear_object (&self->item);
  g_clear_handle_id (&self->growing, g_source_remove);
  drop_layouts (self);
  G_OBJECT_CLASS (shuke_customer_row_parent_class)->dispose (object);
}

static void
shuke_customer_row_class_init (ShukeCustomerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = shuke_customer_row_get_property;
  object_class->set_property = shuke_customer_row_set_property;
  object_class->dispose = shuke_customer_row_dispose;
  widget_class->measure = shuke_customer_row_measure;
  widget_class->get_request_mode = shuke_customer_row_get_request_mode;
  widget_class->snapshot = shuke_customer_row_snapshot;
  widget_class->css_changed = shuke_customer_row_css_changed;
  widget_class->system_setting_changed = shuke_customer_row_system_setting_changed;
  widget_class->query_tooltip = shuke_customer_row_query_tooltip;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, SHUKE_TYPE_CUSTOMER_ITEM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "customer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
shuke_customer_row_init (ShukeCustomerRow *self)
{
  self->narrowest = G_MAXINT;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

void
shuke_customer_row_set_item (ShukeCustomerRow  *self,
                             ShukeCustomerItem *item)
{
  g_return_if_fail (SHUKE_IS_CUSTOMER_ROW (self));

  if (self->item == item)
    return;

  if (self->item != NULL)
    g_clear_signal_handler (&self->changed_handler, self->item);
  g_set_object (&self->item, item);
  if (item != NULL)
    self->changed_handler = g_signal_connect_swapped (item, "changed", G_CALLBACK (show_item), self);
  show_item (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}
