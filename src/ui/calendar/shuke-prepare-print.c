/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All words are made before the dialog opens, so that what is printed is what stood there, and the book may change meanwhile. */

#include "config.h"

#include "shuke-prepare-print.h"

#include <glib/gi18n.h>

#include "shuke-day-text.h"

/* Points, of which an inch has 72. */
#define TITLE   16.0
#define HEADING 12.5
#define WORDS   11.0
#define SMALL    9.0
#define BOX     10.0
#define INDENT  18.0
#define GAP      6.0

typedef enum {
  TITLE_LINE,
  STAFF_LINE,
  THING_LINE,
} Kind;

/* One below the other, as they are read. */
typedef struct {
  Kind         kind;
  char        *text;
  char        *below;    /* in small letters, (nullable) */
  gboolean     done;
  PangoLayout *layouts[2];
  int          page;
  double       y;
} Piece;

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  g_free (piece->text);
  g_free (piece->below);
  g_clear_object (&piece->layouts[0]);
  g_clear_object (&piece->layouts[1]);
  g_free (piece);
}

static Piece *
add_piece (GPtrArray  *pieces,
           Kind        kind,
           const char *text)
{
  Piece *piece = g_new0 (Piece, 1);

  piece->kind = kind;
  piece->text = g_strdup (text);
  g_ptr_array_add (pieces, piece);
  return piece;
}

static GPtrArray *
make_pieces (const GPtrArray *visits,
             const char      *shop,
             ShukeDay         today)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (piece_free);
  g_autoptr (GArray) lines = shuke_prepare_list_lines (visits);
  g_autofree char *day = shuke_day_text_long (today);
  const char *staff = NULL;

  add_piece (pieces, TITLE_LINE, _("Get Ready"))->below = shop != NULL ? g_strdup_printf ("%s · %s", shop, day) : g_strdup (day);
  for (guint i = 0; i < lines->len; i++)
    {
      const ShukePrepareLine *line = &g_array_index (lines, ShukePrepareLine, i);
      g_autofree char *visit = shuke_prepare_dup_visit (line->visit, today);
      Piece *piece;

      if (i == 0 || g_strcmp0 (staff, line->preparation->staff) != 0)
        add_piece (pieces, STAFF_LINE, line->preparation->staff != NULL ? line->preparation->staff : _("Whoever is there"));
      staff = line->preparation->staff;
      piece = add_piece (pieces, THING_LINE, line->preparation->text);
      piece->below = g_strdup_printf (_("%1$s · %2$s"), shuke_prepare_kind_name (line->preparation->kind), visit);
      piece->done = line->preparation->done_day != SHUKE_DAY_NONE;
    }
  return pieces;
}

static PangoLayout *
make_layout (GtkPrintContext *context,
             const char      *text,
             double           size,
             PangoWeight      weight,
             double           width)
{
  PangoLayout *layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE * gtk_print_context_get_dpi_x (context) / 72);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static double
height_of (PangoLayout *layout)
{
  int height;

  if (layout == NULL)
    return 0;
  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

/* Points as the page counts. */
static double
scaled (GtkPrintContext *context,
        double           points)
{
  return points * gtk_print_context_get_dpi_x (context) / 72;
}

static void
lay_out (GtkPrintContext *context,
         Piece           *piece)
{
  static const double sizes[] = { [TITLE_LINE] = TITLE, [STAFF_LINE] = HEADING, [THING_LINE] = WORDS };
  double width = gtk_print_context_get_width (context) - (piece->kind == THING_LINE ? scaled (context, INDENT) : 0);

  piece->layouts[0] = make_layout (context, piece->text, sizes[piece->kind],
                                   piece->kind == THING_LINE ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_BOLD, width);
  if (piece->below != NULL)
    piece->layouts[1] = make_layout (context, piece->below, SMALL, PANGO_WEIGHT_NORMAL, width);
}

static double
whole_height (GtkPrintContext *context,
              const Piece     *piece)
{
  return height_of (piece->layouts[0]) + height_of (piece->layouts[1]) + scaled (context, piece->kind == THING_LINE ? GAP : 1.5 * GAP);
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          GPtrArray         *pieces)
{
  double page_height = gtk_print_context_get_height (context);
  double y = 0;
  int page = 0;

  for (guint i = 0; i < pieces->len; i++)
    lay_out (context, pieces->pdata[i]);
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = pieces->pdata[i];
      double needed = whole_height (context, piece);

      /* Nobody's name stands at the foot of a page without what she has to do. */
      if (piece->kind == STAFF_LINE && i + 1 < pieces->len)
        needed += whole_height (context, pieces->pdata[i + 1]);
      if (y > 0 && piece->kind == STAFF_LINE)
        y += scaled (context, GAP);
      if (y > 0 && y + needed > page_height)
        {
          page++;
          y = 0;
        }
      piece->page = page;
      piece->y = y;
      y += whole_height (context, piece);
    }
  gtk_print_operation_set_n_pages (operation, page + 1);
}

static void
draw_box (cairo_t         *cr,
          GtkPrintContext *context,
          double           y,
          gboolean         done)
{
  double side = scaled (context, BOX);

  cairo_set_line_width (cr, scaled (context, 0.8));
  cairo_rectangle (cr, scaled (context, 0.5), y + scaled (context, 2.5), side, side);
  if (done)
    {
      cairo_move_to (cr, side * 0.25, y + scaled (context, 2.5) + side * 0.5);
      cairo_line_to (cr, side * 0.5, y + scaled (context, 2.5) + side * 0.8);
      cairo_line_to (cr, side * 0.9, y + scaled (context, 2.5) + side * 0.2);
    }
  cairo_stroke (cr);
}

static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                page,
         GPtrArray         *pieces)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = pieces->pdata[i];
      double x = piece->kind == THING_LINE ? scaled (context, INDENT) : 0;

      if (piece->page != page)
        continue;
      cairo_set_source_rgb (cr, 0, 0, 0);
      if (piece->kind == THING_LINE)
        draw_box (cr, context, piece->y, piece->done);
      cairo_move_to (cr, x, piece->y);
      pango_cairo_show_layout (cr, piece->layouts[0]);
      if (piece->layouts[1] != NULL)
        {
          cairo_set_source_rgb (cr, 0.35, 0.35, 0.35);
          cairo_move_to (cr, x, piece->y + height_of (piece->layouts[0]));
          pango_cairo_show_layout (cr, piece->layouts[1]);
        }
    }
}

static void
pieces_free (gpointer  data,
             GClosure *closure)
{
  g_ptr_array_unref (data);
}

GtkPrintOperation *
shuke_prepare_print_new (const GPtrArray *visits,
                         const char      *shop,
                         ShukeDay         today)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GPtrArray *pieces = make_pieces (visits, shop, today);

  gtk_page_setup_set_top_margin (setup, 15, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, 15, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, 18, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, 18, GTK_UNIT_MM);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, _("Get Ready"));
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), pieces);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_cb), pieces, pieces_free, 0);
  return operation;
}
