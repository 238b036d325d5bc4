/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A remark may have three thousand characters, and the card is read in two seconds. In counter mode she may read along: it is not shown. */

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
  gboolean  counter_mode;
  GBinding *counter_binding;   /* (unowned) (nullable) */
};

enum { PROP_COUNTER_MODE = 1 };

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
show_or_hide (ShukeRemarkLine *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->remark != NULL && !self->counter_mode);
}

/* The window has the property; a line in a window of another kind is always shown. */
static void
shuke_remark_line_root (GtkWidget *widget)
{
  ShukeRemarkLine *self = SHUKE_REMARK_LINE (widget);
  GtkRoot *root;

  GTK_WIDGET_CLASS (shuke_remark_line_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (root), "counter-mode") != NULL)
    self->counter_binding = g_object_bind_property (root, "counter-mode", self, "counter-mode", G_BINDING_SYNC_CREATE);
}

static void
shuke_remark_line_unroot (GtkWidget *widget)
{
  ShukeRemarkLine *self = SHUKE_REMARK_LINE (widget);

  if (self->counter_binding != NULL)
    g_binding_unbind (self->counter_binding);
  self->counter_binding = NULL;
  GTK_WIDGET_CLASS (shuke_remark_line_parent_class)->unroot (widget);
}

static void
shuke_remark_line_get_property (GObject    *object,
                                guint       property,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (property == PROP_COUNTER_MODE)
    g_value_set_boolean (value, SHUKE_REMARK_LINE (object)->counter_mode);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
shuke_remark_line_set_property (GObject      *object,
                                guint         property,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  ShukeRemarkLine *self = SHUKE_REMARK_LINE (object);

  if (property == PROP_COUNTER_MODE)
    {
      self->counter_mode = g_value_get_boolean (value);
      show_or_hide (self);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = shuke_remark_line_get_property;
  object_class->set_property = shuke_remark_line_set_property;
  object_class->finalize = shuke_remark_line_finalize;
  widget_class->root = shuke_remark_line_root;
  widget_class->unroot = shuke_remark_line_unroot;
  GTK_BUTTON_CLASS (klass)->clicked = shuke_remark_line_clicked;

  g_object_class_install_property (object_class, PROP_COUNTER_MODE,
    g_param_spec_boolean ("counter-mode", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
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
  show_or_hide (self);
  /* Translators: read aloud, a remark about a customer: "Remark: came with her sister". */
  spoken = g_strdup_printf (_("Remark: %s"), remark != NULL ? remark : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
