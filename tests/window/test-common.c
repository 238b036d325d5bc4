/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several screens share: sentences about failures, colours in C beside those of the style, the layout of chips, swatches. */

#include "config.h"

#include "shuke-agreed-dialog.h"
#include "shuke-avatar.h"
#include "shuke-book-customers.h"
#include "shuke-chooser.h"
#include "shuke-columns-layout.h"
#include "shuke-error.h"
#include "shuke-errors.h"
#include "shuke-evidence.h"
#include "shuke-merge-words.h"
#include "shuke-palette.h"
#include "shuke-question.h"
#include "shuke-swatch.h"
#include "shuke-words.h"
#include "shuke-wrap-layout.h"
#include "shuke-xlsx-writer.h"
#include "window-state.h"

#include <libintl.h>
#include <locale.h>

static gboolean
has_han (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;
  return FALSE;
}

/* The whole table in the language of the environment; printed, so that a person can read it. */
static void
print_sentences (gboolean chinese)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int doing = 0; doing < SHUKE_N_DOINGS; doing++)
    {
      g_test_message ("— %s", shuke_errors_heading (doing));
      for (int code = SHUKE_ERROR_FAILED; code <= SHUKE_ERROR_PICTURE_KIND; code++)
        {
          g_autoptr (GError) error = g_error_new_literal (SHUKE_ERROR, code, "engineers only: /a/path 13800000000");
          g_autofree char *sentence = shuke_errors_sentence (doing, error);

          g_test_message ("%s", sentence);
          g_assert_null (strstr (sentence, "engineers"));
          g_assert_null (strchr (sentence, '%'));
          g_assert_cmpint (g_utf8_strlen (sentence, -1), >, chinese ? 12 : 40);
          g_assert_cmpint (has_han (sentence), ==, chinese);
          if (doing == SHUKE_DOING_SAVE)
            g_assert_true (g_hash_table_add (seen, g_strdup (sentence)));
        }
    }
}

static void
test_errors (void)
{
  static const struct { GQuark (*domain) (void); int code; ShukeError same; } others[] = {
    { g_io_error_quark, G_IO_ERROR_NO_SPACE, SHUKE_ERROR_NEEDS_SPACE },
    { g_io_error_quark, G_IO_ERROR_PERMISSION_DENIED, SHUKE_ERROR_NO_PERMISSION },
    { g_io_error_quark, G_IO_ERROR_CANCELLED, SHUKE_ERROR_CANCELLED },
    { g_io_error_quark, G_IO_ERROR_BUSY, SHUKE_ERROR_FAILED },
    { g_file_error_quark, G_FILE_ERROR_NOENT, SHUKE_ERROR_NOT_FOUND },
    { g_file_error_quark, G_FILE_ERROR_ISDIR, SHUKE_ERROR_FOLDER },
    { g_markup_error_quark, 0, SHUKE_ERROR_FAILED },
  };

  g_autoptr (GError) other = g_error_new_literal (SHUKE_ERROR, SHUKE_ERROR_UNSUPPORTED, "x");
  g_autofree char *where = shuke_errors_sentence (SHUKE_DOING_EXPORT, other);

  /* Only what can be written is offered. */
  g_assert_cmpint (strstr (where, ".xlsx") != NULL, ==, shuke_xlsx_writer_is_there ());
  print_sentences (FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) theirs = g_error_new_literal (others[i].domain (), others[i].code, "x");
      g_autoptr (GError) ours = g_error_new_literal (SHUKE_ERROR, others[i].same, "x");
      g_autofree char *a = shuke_errors_sentence (SHUKE_DOING_IMPORT, theirs);
      g_autofree char *b = shuke_errors_sentence (SHUKE_DOING_IMPORT, ours);

      g_assert_cmpstr (a, ==, b);
    }
}

static void
test_errors_in_language (gconstpointer language)
{
  g_assert_nonnull (setlocale (LC_ALL, language));
  if (g_strcmp0 (gettext ("The disk is full."), "The disk is full.") == 0)
    g_test_incomplete ("not translated yet");
  else
    print_sentences (TRUE);
  setlocale (LC_ALL, "C.UTF-8");
}

/* Beside a day of the other calendar, 八月初三 alone would be August to many. */
static void
test_lunar_beside (void)
{
  static const struct { const char *language, *text; } cases[] = { { "zh_CN.UTF-8", "农历八月初三" }, { "zh_TW.UTF-8", "農曆八月初三" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      g_assert_nonnull (setlocale (LC_ALL, cases[i].language));
      text = shuke_merge_dup_text (SHUKE_MERGE_BIRTH, "L--08-03");
      g_assert_cmpstr (text, ==, cases[i].text);
    }
  setlocale (LC_ALL, "C.UTF-8");
}

static gboolean
has_colour_of (GtkWidget  *avatar,
               const char *name)
{
  g_autofree char *style_class = g_strdup_printf ("color%d", shuke_palette_avatar_class (name));
  gboolean found = gtk_widget_has_css_class (avatar, style_class);

  for (GtkWidget *child = gtk_widget_get_first_child (avatar); child != NULL; child = gtk_widget_get_next_sibling (child))
    found = found || gtk_widget_has_css_class (child, style_class);
  return found;
}

/* GTK hashes the name for its avatar's style class; the list has to come to the same one on every library. */
static void
test_avatar_classes (void)
{
  static const char *const names[] = { "林小雨", "王芳", "Anna Schmidt", "欧阳宇彤", "单晓燕", "a", "李", "Li Na", "周敏", "何静" };
  static const char *const no_names[] = { NULL, "", "154 1813 2296", "11 3" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *avatar = g_object_ref_sink (adw_avatar_new (42, names[i], TRUE));

      g_test_message ("%s", names[i]);
      g_assert_true (has_colour_of (avatar, names[i]));
      g_object_unref (avatar);
    }
  /* Who has no name is grey with a picture of nobody, as in the list. */
  for (gsize i = 0; i < G_N_ELEMENTS (no_names); i++)
    {
      GtkWidget *avatar = g_object_ref_sink (adw_avatar_new (42, NULL, TRUE));

      shuke_avatar_show (ADW_AVATAR (avatar), no_names[i]);
      g_assert_true (has_colour_of (avatar, NULL));
      g_assert_false (adw_avatar_get_show_initials (ADW_AVATAR (avatar)));
      g_object_unref (avatar);
    }
}

static void
assert_in_style (const char    *sheet,
                 const char    *before,
                 const GdkRGBA *colour)
{
  g_autofree char *rule =
    g_strdup_printf ("%s#%02x%02x%02x", before, (int) (colour->red * 255 + 0.5f), (int) (colour->green * 255 + 0.5f),
                     (int) (colour->blue * 255 + 0.5f));

  if (strstr (sheet, rule) == NULL)
    g_test_message ("no '%s'", rule);
  g_assert_nonnull (strstr (sheet, rule));
}

static void
test_palette_is_style (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/org/shuke/Shuke/style.css", 0, NULL);
  g_autoptr (GBytes) high_contrast = g_resources_lookup_data ("/org/shuke/Shuke/style-hc.css", 0, NULL);
  const char *sheet = g_bytes_get_data (bytes, NULL);
  const ShukePalette *palette = shuke_palette_get ();
  GdkRGBA fill, letter;

  assert_in_style (sheet, "@define-color gold_tint ", &palette->gold_tint);
  assert_in_style (sheet, "@define-color gold_color ", &palette->gold_text);
  g_assert_nonnull (strstr (sheet, "@define-color second_line_color alpha(black, 0.6);"));
  g_assert_cmpfloat_with_epsilon (palette->second_line.alpha, 0.6f, 0.001);
  /* What the stock sheet only dims is as plain as a second line, and with high contrast nearly black. */
  g_assert_nonnull (strstr (sheet, "placeholder { opacity: 0.75; }"));
  g_assert_cmpfloat_with_epsilon (palette->text.alpha * 0.75f, palette->second_line.alpha, 0.001);
  g_assert_nonnull (strstr (g_bytes_get_data (high_contrast, NULL), ".text-row-title { opacity: 0.9; }"));
  for (int i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("n%d", i);
      g_autofree char *text = NULL;

      shuke_palette_get_avatar (name, &fill, &letter);
      text = g_strdup_printf ("color: #%02x%02x%02x;", (int) (letter.red * 255 + 0.5f), (int) (letter.green * 255 + 0.5f),
                              (int) (letter.blue * 255 + 0.5f));
      assert_in_style (sheet, "background-color: ", &fill);
      g_assert_nonnull (strstr (sheet, text));
    }
}

static void
test_wrap_layout (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  int minimum, natural, one, two, three;

  gtk_widget_set_layout_manager (box, shuke_wrap_layout_new (6, 4));
  for (int i = 0; i < 3; i++)
    {
      GtkWidget *child = gtk_drawing_area_new ();

      gtk_widget_set_size_request (child, 100, 20);
      gtk_box_append (GTK_BOX (box), child);
    }
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 312);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 312, &one, NULL, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 311, &two, NULL, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, &three, NULL, NULL, NULL);
  g_assert_cmpint (one, ==, 20);
  g_assert_cmpint (two, ==, 44);
  g_assert_cmpint (three, ==, 68);

  /* Who expands shares what the row leaves; alone in the last row, has all of it. */
  gtk_widget_set_hexpand (gtk_widget_get_first_child (box), TRUE);
  gtk_widget_set_hexpand (gtk_widget_get_last_child (box), TRUE);
  gtk_widget_size_allocate (box, &(GtkAllocation) { 0, 0, 330, 20 }, -1);
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_first_child (box)), ==, 109);
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_last_child (box)), ==, 109);
  gtk_widget_size_allocate (box, &(GtkAllocation) { 0, 0, 311, 44 }, -1);
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_first_child (box)), ==, 205);
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_last_child (box)), ==, 311);

  /* Or only alone. */
  gtk_widget_set_hexpand (gtk_widget_get_last_child (box), FALSE);
  shuke_wrap_layout_fill_row_alone (gtk_widget_get_last_child (box));
  gtk_widget_size_allocate (box, &(GtkAllocation) { 0, 0, 330, 20 }, -1);
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_last_child (box)), ==, 100);
  gtk_widget_size_allocate (box, &(GtkAllocation) { 0, 0, 311, 44 }, -1);
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_last_child (box)), ==, 311);
  g_object_unref (box);
}

/* Three chips and what belongs to the last of them: it begins no row alone, except where there is room for one only. */
static void
test_wrap_layout_keeps (void)
{
  static const struct { int width; int row[4]; } cases[] = {
    { 400, { 0, 0, 0, 0 } }, { 330, { 0, 0, 1, 1 } }, { 206, { 0, 0, 1, 1 } }, { 150, { 0, 1, 2, 2 } }, { 110, { 0, 1, 2, 3 } },
  };
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  gtk_widget_set_layout_manager (box, shuke_wrap_layout_new (6, 4));
  for (int i = 0; i < 4; i++)
    {
      GtkWidget *child = gtk_drawing_area_new ();

      gtk_widget_set_size_request (child, i < 3 ? 100 : 30, 20);
      gtk_box_append (GTK_BOX (box), child);
    }
  shuke_wrap_layout_keep_with_previous (gtk_widget_get_last_child (box));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *child = gtk_widget_get_first_child (box);
      int height;

      gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, cases[i].width, &height, NULL, NULL, NULL);
      g_assert_cmpint (height, ==, 20 + 24 * cases[i].row[3]);
      gtk_widget_size_allocate (box, &(GtkAllocation) { 0, 0, cases[i].width, height }, -1);
      for (int k = 0; k < 4; k++, child = gtk_widget_get_next_sibling (child))
        {
          graphene_rect_t bounds;

          g_assert_true (gtk_widget_compute_bounds (child, box, &bounds));
          g_assert_cmpint ((int) bounds.origin.y, ==, 24 * cases[i].row[k]);
        }
    }
  g_object_unref (box);
}

/* Long words behind a fact, in a large text: it is no wider than the narrowest window lets it be. */
static void
test_evidence_width (void)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_evidence_free);
  GtkWidget *popover;
  int natural;

  g_ptr_array_add (facts, shuke_evidence_new (g_strdup ("bought with her sister, the mother of the twins, in the old shop by the lake · noted by Xiao Li"),
                                              g_strdup ("12 November 2025"), NULL));
  popover = g_object_ref_sink (shuke_evidence_new_popover ("Where she likes to sit when she waits", facts));
  gtk_widget_measure (gtk_popover_get_child (GTK_POPOVER (popover)), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, <=, 290);
  g_object_unref (popover);
}

static void
test_columns_layout (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  const int widths[] = { 436, 435, 212, 100 };
  const int heights[] = { 20, 44, 44, 92 };
  int minimum, height;

  gtk_widget_set_layout_manager (box, shuke_columns_layout_new (4, 12, 4));
  for (int i = 0; i < 4; i++)
    {
      GtkWidget *child = gtk_drawing_area_new ();

      gtk_widget_set_size_request (child, 100, 20);
      gtk_box_append (GTK_BOX (box), child);
    }
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, widths[i], &height, NULL, NULL, NULL);
      g_assert_cmpint (height, ==, heights[i]);
    }

  /* Rows are filled evenly. */
  gtk_widget_size_allocate (box, &(GtkAllocation) { 0, 0, 412, 44 }, -1);
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_first_child (box)), ==, 200);

  /* Who is hidden takes no place, and fewer than fit keep the width of a column. */
  gtk_widget_set_visible (gtk_widget_get_last_child (box), FALSE);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 212, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 44);
  gtk_widget_size_allocate (box, &(GtkAllocation) { 0, 0, 436, 20 }, -1);
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_first_child (box)), ==, 100);
  g_object_unref (box);
}

static void
test_swatch (void)
{
  GtkWidget *swatch = g_object_ref_sink (shuke_swatch_new ("藏青"));
  int width;

  gtk_widget_measure (swatch, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, 16);
  shuke_swatch_set_word (SHUKE_SWATCH (swatch), "花色");
  gtk_widget_measure (swatch, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, 0);
  g_object_unref (swatch);
}

static void
test_words (void)
{
  static const struct { const char *name, *letter; } letters[] = {
    { "林小雨", "雨" }, { "果果", "果" }, { "Anna", "Anna" }, { "", "" },
    { "王女士", "王" }, { "王丽娟女士", "娟" }, { "欧阳女士", "欧" }, { "张太太", "张" }, { "朵朵妈妈", "妈" }, { "姐姐", "姐" },
    { "Anna女士", "Anna女士" }, { "欧阳", "欧" }, { NULL, "" },
  };
  const char *const parts[] = { "130", "", "雾粉", NULL };
  g_autofree char *dotted = shuke_words_dotted (parts);

  g_assert_cmpstr (dotted, ==, "130 · 雾粉");
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autofree char *letter = shuke_avatar_given_letter (letters[i].name);

      g_assert_cmpstr (letter, ==, letters[i].letter);
    }
  g_assert_cmpstr (shuke_words_tier_class ("金卡"), ==, "tag-gold");
  g_assert_cmpstr (shuke_words_tier_class ("Gold"), ==, "tag-gold");
  g_assert_null (shuke_words_tier_class ("银卡"));
  g_assert_null (shuke_words_tier_class (NULL));
  {
    g_autoptr (GDateTime) time = g_date_time_new_local (2026, 9, 7, 8, 5, 0);
    g_autofree char *moment = shuke_words_moment (g_date_time_to_unix (time));

    g_assert_cmpstr (moment, ==, "7 September 2026, 08:05");
  }
  {
    g_autofree char *kept = shuke_words_keep_numbers ("满 6 岁 · 9 月 20 日前来");

    g_assert_cmpstr (kept, ==, "满\u00a06\u00a0岁 · 9\u00a0月\u00a020\u00a0日前来");
  }
  {
    g_autofree char *parted = shuke_words_keep_numbers ("wants to buy, 30 November");

    g_assert_cmpstr (parted, ==, "wants to buy, 30\u00a0November");
  }
  {
    g_autoptr (GPtrArray) names = g_ptr_array_new ();
    g_autofree char *all = NULL;
    g_autofree char *some = NULL;

    g_ptr_array_add (names, (gpointer) "Ann");
    g_ptr_array_add (names, (gpointer) "Bo");
    all = shuke_words_names (names, 2);
    some = shuke_words_names (names, 5);
    g_assert_cmpstr (all, ==, "Ann, Bo");
    g_assert_cmpstr (some, ==, "Ann, Bo and 3 more");
  }
}

static gboolean
is_gone (gpointer window)
{
  return *(gpointer *) window == NULL;
}

/* The window that is asked about may close in the answer; both are gone then. */
static void
test_question (void)
{
  GtkWidget *parent = adw_window_new ();
  GtkWidget *question = shuke_question_new (GTK_WINDOW (parent), "Close it?", "All of it.");
  GtkWidget *button;

  g_object_add_weak_pointer (G_OBJECT (parent), (gpointer *) &parent);
  g_object_add_weak_pointer (G_OBJECT (question), (gpointer *) &question);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (question), "close", "Yes");
  g_signal_connect_swapped (question, "response", G_CALLBACK (gtk_window_close), parent);
  gtk_window_present (GTK_WINDOW (parent));
  gtk_window_present (GTK_WINDOW (question));
  button = gtk_widget_get_ancestor (window_find_label (question, "Yes"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  window_wait (is_gone, &parent);
  window_wait (is_gone, &question);
}

static gint64
add_nobody_asked (WindowState *state)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  ShukeDay today = shuke_clock_today (shuke_book_get_clock (state->book));
  gint64 id = 0;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "王芳");
  shuke_customer_builder_set_created (builder, today);
  customer = shuke_customer_builder_build (builder, today, NULL);
  g_assert_cmpint (shuke_book_save_customer (state->book, customer, &id, NULL), >, 0);
  return id;
}

/* Nothing is written before it is said how they agreed, and not on a day to come. */
static void
test_agreed (void)
{
  WindowState state;
  ShukeAudience audience = { .counts[SHUKE_LEFT_NO_CONSENT] = 1 };
  ShukeHousehold household = { .name = "王芳" };
  ShukeAudiencePerson person = { .household = &household, .left = SHUKE_LEFT_NO_CONSENT };
  g_autoptr (ShukeConsent) consent = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GtkWidget *question, *list;
  ShukeDay today;

  window_state_open (&state, TRUE, 1280, 800);
  today = shuke_clock_today (shuke_book_get_clock (state.book));
  household.customer = add_nobody_asked (&state);
  audience.left = g_ptr_array_new ();
  g_ptr_array_add (audience.left, &person);
  shuke_agreed_dialog_open (GTK_WIDGET (state.window), &audience);
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (question);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "王芳"));
  list = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (question));
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    g_ptr_array_add (rows, row);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (question), "agreed"));
  gtk_editable_set_text (rows->pdata[1], "membership form");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (question), "agreed"));
  gtk_editable_set_text (rows->pdata[0], "2999-01-01");
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (question), "agreed"));
  gtk_editable_set_text (rows->pdata[0], "2025-03-08");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "agreed");
  consent = shuke_book_get_consent (state.book, household.customer, "marketing", NULL);
  g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_YES);
  g_assert_cmpint (consent->day, ==, shuke_day_from_iso ("2025-03-08"));
  g_assert_cmpint (consent->day, <, today);
  g_assert_cmpstr (consent->source, ==, "membership form");
  gtk_window_destroy (GTK_WINDOW (question));
  g_ptr_array_unref (audience.left);
  window_state_close (&state);
}

static const char other_file[] = "file:///home/x/other.txt";

static gboolean
has_other_file (gpointer manager)
{
  return gtk_recent_manager_has_item (manager, other_file);
}

static void
count_cb (GtkRecentManager *manager,
          int              *n)
{
  (*n)++;
}

static gboolean
is_in_and_out (gpointer n)
{
  return *(int *) n >= 2;
}

/* The table that was chosen goes from the desktop's list of recent files, and what other programs have put there stays. */
static void
test_recent (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "recently-used.xbel", NULL);
  /* What is older than a month GTK takes out itself. */
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *day = g_date_time_format_iso8601 (now);
  g_autofree char *list =
    g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<xbel version=\"1.0\" xmlns:bookmark=\"http://www.freedesktop.org/standards/desktop-bookmarks\""
                     " xmlns:mime=\"http://www.freedesktop.org/standards/shared-mime-info\">\n"
                     "<bookmark href=\"%1$s\" added=\"%2$s\" modified=\"%2$s\" visited=\"%2$s\"><info>"
                     "<metadata owner=\"http://freedesktop.org\"><mime:mime-type type=\"text/plain\"/><bookmark:applications>"
                     "<bookmark:application name=\"other\" exec=\"&apos;other %%u&apos;\" modified=\"%2$s\" count=\"1\"/>"
                     "</bookmark:applications></metadata></info></bookmark></xbel>\n", other_file, day);
  g_autofree char *kept = NULL;
  g_autoptr (GtkFileChooserNative) chooser = NULL;
  g_autoptr (GError) error = NULL;
  GtkRecentManager *manager;
  int changes = 0;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, list, -1, &error));
  chooser = shuke_chooser_new ("Choose", NULL, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  manager = gtk_recent_manager_get_default ();
  window_wait (has_other_file, manager);
  g_signal_connect_after (manager, "changed", G_CALLBACK (count_cb), &changes);
  /* As the chooser does with what is chosen. */
  g_assert_true (gtk_recent_manager_add_item (manager, "file:///home/x/vip-customers.csv"));
  window_wait (is_in_and_out, &changes);
  g_signal_handlers_disconnect_by_func (manager, count_cb, &changes);
  g_assert_true (g_file_get_contents (path, &kept, NULL, &error));
  g_assert_null (strstr (kept, "vip-customers"));
  g_assert_nonnull (strstr (kept, other_file));
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (chooser));
}

int
main (int    argc,
      char **argv)
{
  WindowState state;

  gtk_test_init (&argc, &argv, NULL);
  bindtextdomain (SHUKE_GETTEXT_PACKAGE, g_getenv ("SHUKE_LOCALEDIR"));
  bind_textdomain_codeset (SHUKE_GETTEXT_PACKAGE, "UTF-8");
  textdomain (SHUKE_GETTEXT_PACKAGE);
  /* The style and its resources come with the program. */
  window_state_open (&state, TRUE, 800, 600);
  g_test_add_func ("/common/errors", test_errors);
  g_test_add_data_func ("/common/errors-zh-cn", "zh_CN.UTF-8", test_errors_in_language);
  g_test_add_data_func ("/common/errors-zh-tw", "zh_TW.UTF-8", test_errors_in_language);
  g_test_add_func ("/common/avatar-classes", test_avatar_classes);
  g_test_add_func ("/common/palette-is-style", test_palette_is_style);
  g_test_add_func ("/common/question", test_question);
  g_test_add_func ("/common/agreed", test_agreed);
  g_test_add_func ("/common/lunar-beside", test_lunar_beside);
  g_test_add_func ("/common/columns-layout", test_columns_layout);
  g_test_add_func ("/common/wrap-layout", test_wrap_layout);
  g_test_add_func ("/common/wrap-layout-keeps", test_wrap_layout_keeps);
  g_test_add_func ("/common/evidence-width", test_evidence_width);
  g_test_add_func ("/common/swatch", test_swatch);
  g_test_add_func ("/common/words", test_words);
  g_test_add_func ("/common/recent", test_recent);
  return g_test_run ();
}
