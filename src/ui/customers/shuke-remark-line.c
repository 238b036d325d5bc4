/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A remark may have three thousand characters, and the card is read in two seconds. */

#include "config.h"

#include "shuke-remark-line.h"

#include <glib/gi18n.h>

#include "shuke-text.h"

/* Lines of one that nobody is reading. */
#define RESTING_LINES 2
/* What two lines can hold, and what somebody may read on a card; all of it stands in the file, whose text lays out only what is in sight. */
#define RESTING_LETTERS 400
#define WHOLE_LETTERS   4000

struct _ShukeRemarkLine {
  GtkButton parent_instance;

  char     *remark;
  GtkLabel *text;
  gboolean  whole;
};

G_DEFINE_FINAL_TYPE (ShukeRemarkLine, shuke_remark_line, GTK_TYPE_BUTTON)

/* A label counts its lines anew in each paragraph: what is cut is one. */
static void
show_text (ShukeRemarkLine *self)
{
  g_autofree char *shown = shuke_text_ellipsize (self->remark != NULL ? self->remark : "", self->whole ? WHOLE_LETTERS : RESTING_LETTERS);
  g_auto (GStrv) paragraphs = g_strsplit (shown, "\n", -1);
  g_autofree char *text = g_strjoinv (self->whole ? "\n" : "   ·   ", paragraphs);

  gtk_label_set_lines (self->text, self->whole ? -1 : RESTING_LINES);
  gtk_label_set_ellipsize (self->text, self->whole ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_label (self->text, text);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, self->whole, -1);
}

static void
shuke_remark_line_clicked (GtkButton *button)
{
  ShukeRemarkLine *self = SHUKE_REMARK_LINE (button);

  self->whole = !self->whole;
  show_text (self);
}

static void
shuke_remark_line_finalize (GObject *object)
{
  g_free (SHUKE_REMARK_LINE (object)->remark);
  G_OBJECT_CLASS (shuke_remark_line_parent_class)->finalize (object);
}

static void
shuke_remark_line_class_init (ShukeRemarkLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_remark_line_finalize;
  GTK_BUTTON_CLASS (klass)->clicked = shuke_remark_line_clicked;
}

static void
shuke_remark_line_init (ShukeRemarkLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (C_("fact", "Remark"));

  gtk_widget_add_css_class (title, "second-line");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  self->text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->text, 0);
  gtk_label_set_wrap (self->text, TRUE);
  gtk_label_set_wrap_mode (self->text, PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "taste");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
shuke_remark_line_show (ShukeRemarkLine *self,
                        const char      *remark)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (SHUKE_IS_REMARK_LINE (self));

  self->whole = self->whole && g_strcmp0 (remark, self->remark) == 0;
  g_free (self->remark);
  self->remark = g_strdup (remark);
  show_text (self);
  gtk_widget_set_visible (GTK_WIDGET (self), remark != NULL);
  /* Translators: read aloud, a remark about a customer: "Remark: came with her sister". */
  spoken = g_strdup_printf (_("Remark: %s"), remark != NULL ? remark : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
