/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a template with its blanks as chips that are child widgets of the text. The text of the book is made from buffer and chips
 * each time; nothing else remembers it. */

#include "config.h"

#include "shuke-template-view.h"

#include <glib/gi18n.h>

#include "shuke-campaign-text.h"
#include "shuke-popovers.h"

struct _ShukeTemplateView {
  GtkTextView parent_instance;

  gboolean setting;
  guint    reading;    /* idle in which typed braces become chips */
  guint    settling;   /* idle in which the height is asked for again */
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeTemplateView, shuke_template_view, GTK_TYPE_TEXT_VIEW)

/* What a chip stands for, kept on its anchor. */
typedef struct {
  ShukePlaceholder placeholder;
  char            *fallback;     /* NULL = none */
} Blank;

static void
blank_free (gpointer data)
{
  Blank *blank = data;

  g_free (blank->fallback);
  g_free (blank);
}

static gboolean
settle_cb (gpointer data)
{
  ShukeTemplateView *self = data;

  self->settling = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Lines with chips are as high as they were when the chips had not been measured yet, until the text is asked again behind its own
 * validation. */
static void
settle (ShukeTemplateView *self)
{
  if (self->settling == 0)
    self->settling = g_idle_add_full (G_PRIORITY_LOW, settle_cb, self, NULL);
}

static void
emit_changed (ShukeTemplateView *self)
{
  settle (self);
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_blank (GtkWidget   *chip,
            const Blank *blank)
{
  const char *title = shuke_campaign_placeholder (blank->placeholder);
  g_autofree char *label =
    blank->fallback == NULL || *blank->fallback == '\0' ? g_strdup (title) : g_strdup_printf ("%s | %s", title, blank->fallback);
  g_autofree char *name = NULL;

  gtk_label_set_label (GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (chip))), label);
  /* Translators: a blank in a message: size, child … */
  name = g_strdup_printf (_("Blank: %s. Say what stands there when nothing is known"), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fallback_changed_cb (GtkEditable       *entry,
                     ShukeTemplateView *self)
{
  GtkTextChildAnchor *anchor = g_object_get_data (G_OBJECT (entry), "anchor");
  GtkWidget *chip = g_object_get_data (G_OBJECT (entry), "chip");
  Blank *blank = g_object_get_data (G_OBJECT (anchor), "blank");
  g_autofree char *text = g_strdup (gtk_editable_get_text (entry));

  /* A brace in it would end the blank. */
  g_strdelimit (text, "{}", ' ');
  g_free (blank->fallback);
  blank->fallback = *text == '\0' ? NULL : g_steal_pointer (&text);
  show_blank (chip, blank);
  emit_changed (self);
}

typedef struct {
  ShukeTemplateView  *self;
  GtkTextChildAnchor *anchor;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_object_unref (removal->self);
  g_object_unref (removal->anchor);
  g_free (removal);
}

static gboolean
remove_blank (gpointer data)
{
  Removal *removal = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (removal->self));
  GtkTextIter from, to;

  if (gtk_text_child_anchor_get_deleted (removal->anchor))
    return G_SOURCE_REMOVE;
  gtk_text_buffer_get_iter_at_child_anchor (buffer, &from, removal->anchor);
  to = from;
  gtk_text_iter_forward_char (&to);
  gtk_text_buffer_delete (buffer, &from, &to);
  gtk_widget_grab_focus (GTK_WIDGET (removal->self));
  return G_SOURCE_REMOVE;
}

/* The button goes with the chip, so only when it is through with its own signals. */
static void
remove_clicked_cb (GtkWidget         *button,
                   ShukeTemplateView *self)
{
  Removal *removal = g_new (Removal, 1);

  removal->self = g_object_ref (self);
  removal->anchor = g_object_ref (g_object_get_data (G_OBJECT (button), "anchor"));
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, remove_blank, removal, removal_free);
}

static GtkWidget *
make_popover (ShukeTemplateView  *self,
              GtkTextChildAnchor *anchor,
              GtkWidget          *chip,
              const Blank        *blank)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *label = gtk_label_new (_("When nothing is known, write"));
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *remove = gtk_button_new_with_label (_("Take Out"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), blank->fallback != NULL ? blank->fallback : "");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("leave her out instead"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("When nothing is known, write"), -1);
  g_object_set_data (G_OBJECT (entry), "anchor", anchor);
  g_object_set_data (G_OBJECT (entry), "chip", chip);
  g_object_set_data (G_OBJECT (remove), "anchor", anchor);
  g_signal_connect (entry, "changed", G_CALLBACK (fallback_changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (gtk_popover_popdown), popover);
  g_signal_connect (remove, "clicked", G_CALLBACK (remove_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
insert_blank (ShukeTemplateView *self,
              GtkTextIter       *iter,
              ShukePlaceholder   placeholder,
              const char        *fallback)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextChildAnchor *anchor = gtk_text_buffer_create_child_anchor (buffer, iter);
  GtkWidget *chip = gtk_menu_button_new ();
  Blank *blank = g_new (Blank, 1);

  blank->placeholder = placeholder;
  blank->fallback = fallback == NULL ? NULL : g_strdup (fallback);
  g_object_set_data_full (G_OBJECT (anchor), "blank", blank, blank_free);
  gtk_widget_add_css_class (chip, "blank");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (chip), FALSE);
  /* A child of its own has no arrow beside it. */
  gtk_menu_button_set_child (GTK_MENU_BUTTON (chip), gtk_label_new (NULL));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (chip), make_popover (self, anchor, chip, blank));
  show_blank (chip, blank);
  gtk_text_view_add_child_at_anchor (GTK_TEXT_VIEW (self), chip, anchor);
}

char *
shuke_template_view_dup_text (ShukeTemplateView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GString *text = g_string_new (NULL);
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  for (; !gtk_text_iter_is_end (&iter); gtk_text_iter_forward_char (&iter))
    {
      GtkTextChildAnchor *anchor = gtk_text_iter_get_child_anchor (&iter);
      const Blank *blank = anchor == NULL ? NULL : g_object_get_data (G_OBJECT (anchor), "blank");

      if (blank != NULL && blank->fallback != NULL)
        g_string_append_printf (text, "{%s|%s}", shuke_placeholder_to_text (blank->placeholder), blank->fallback);
      else if (blank != NULL)
        g_string_append_printf (text, "{%s}", shuke_placeholder_to_text (blank->placeholder));
      else if (gtk_text_iter_get_char (&iter) != 0xfffc)
        g_string_append_unichar (text, gtk_text_iter_get_char (&iter));
    }
  return g_string_free (text, FALSE);
}

void
shuke_template_view_set_text (ShukeTemplateView *self,
                              const char        *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autoptr (ShukeTemplate) template = shuke_template_parse (text, -1, NULL);
  GtkTextIter iter;

  self->setting = TRUE;
  gtk_text_buffer_set_text (buffer, template == NULL && g_utf8_validate (text, -1, NULL) ? text : "", -1);
  for (guint i = 0; template != NULL && i < template->pieces->len; i++)
    {
      const ShukeTemplatePiece *piece = g_ptr_array_index (template->pieces, i);

      gtk_text_buffer_get_end_iter (buffer, &iter);
      if (piece->placeholder < 0)
        gtk_text_buffer_insert (buffer, &iter, piece->text, -1);
      else
        insert_blank (self, &iter, (ShukePlaceholder) piece->placeholder, piece->text);
    }
  self->setting = FALSE;
  settle (self);
}

void
shuke_template_view_insert (ShukeTemplateView *self,
                            ShukePlaceholder   placeholder)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  self->setting = TRUE;
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  insert_blank (self, &iter, placeholder, NULL);
  self->setting = FALSE;
  emit_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* "{child}" typed by hand becomes a chip as soon as it can be read; the cursor stays behind it. */
static gboolean
read_braces (gpointer data)
{
  ShukeTemplateView *self = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter open, close;

  self->reading = 0;
  gtk_text_buffer_get_start_iter (buffer, &open);
  while (gtk_text_iter_forward_search (&open, "{", 0, &open, NULL, NULL))
    {
      g_autofree char *piece = NULL;
      g_autoptr (ShukeTemplate) template = NULL;

      close = open;
      if (!gtk_text_iter_forward_search (&close, "}", 0, NULL, &close, NULL))
        break;
      piece = gtk_text_buffer_get_text (buffer, &open, &close, TRUE);
      template = shuke_template_parse (piece, -1, NULL);
      if (template != NULL && template->pieces->len == 1)
        {
          const ShukeTemplatePiece *blank = g_ptr_array_index (template->pieces, 0);

          self->setting = TRUE;
          gtk_text_buffer_delete (buffer, &open, &close);
          insert_blank (self, &open, (ShukePlaceholder) blank->placeholder, blank->text);
          self->setting = FALSE;
        }
      else
        gtk_text_iter_forward_char (&open);
    }
  return G_SOURCE_REMOVE;
}

static void
buffer_changed_cb (GtkTextBuffer     *buffer,
                   ShukeTemplateView *self)
{
  if (self->setting)
    return;
  if (self->reading == 0)
    self->reading = g_idle_add (read_braces, self);
  emit_changed (self);
}

/* Chips go before the text around them: one that holds the keyboard, or whose popover does, tells the view that it is left, and the
 * view then measures its lines, which it cannot in the middle of deleting them. */
static void
delete_range_cb (GtkTextBuffer     *buffer,
                 const GtkTextIter *start,
                 const GtkTextIter *end,
                 ShukeTemplateView *self)
{
  GtkTextIter iter = *start;

  for (; gtk_text_iter_compare (&iter, end) < 0 && !gtk_text_iter_is_end (&iter); gtk_text_iter_forward_char (&iter))
    {
      GtkTextChildAnchor *anchor = gtk_text_iter_get_child_anchor (&iter);
      g_autofree GtkWidget **chips = NULL;
      guint n = 0;

      if (anchor != NULL)
        chips = gtk_text_child_anchor_get_widgets (anchor, &n);
      for (guint i = 0; i < n; i++)
        {
          if (gtk_widget_get_state_flags (chips[i]) & GTK_STATE_FLAG_FOCUS_WITHIN)
            gtk_widget_grab_focus (GTK_WIDGET (self));
          shuke_popovers_close (chips[i]);
          gtk_text_view_remove (GTK_TEXT_VIEW (self), chips[i]);
        }
    }
}

/* The stock answer adds the height of a chip to that of the lines in which the chips stand. */
static void
shuke_template_view_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  GtkTextIter end;
  int y, height;

  GTK_WIDGET_CLASS (shuke_template_view_parent_class)
    ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation != GTK_ORIENTATION_VERTICAL)
    return;
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_line_yrange (view, &end, &y, &height);
  if (y + height > 0)
    *minimum = *natural = y + height + gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
}

static void
shuke_template_view_dispose (GObject *object)
{
  ShukeTemplateView *self = SHUKE_TEMPLATE_VIEW (object);

  self->setting = TRUE;
  g_clear_handle_id (&self->reading, g_source_remove);
  g_clear_handle_id (&self->settling, g_source_remove);
  G_OBJECT_CLASS (shuke_template_view_parent_class)->dispose (object);
}

static void
shuke_template_view_class_init (ShukeTemplateViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_template_view_dispose;
  GTK_WIDGET_CLASS (klass)->measure = shuke_template_view_measure;
  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_TEMPLATE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
shuke_template_view_init (ShukeTemplateView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  /* Tab leaves: in a message there are no tabs. */
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  /* Chips do not come back by the buffer's own undo. */
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect (buffer, "changed", G_CALLBACK (buffer_changed_cb), self);
  g_signal_connect (buffer, "delete-range", G_CALLBACK (delete_range_cb), self);
}
