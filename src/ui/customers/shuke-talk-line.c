/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Buttons are made when there is first something to say; most customers have none of it. */

#include "config.h"

#include "shuke-talk-line.h"

#include <glib/gi18n.h>

#include "shuke-greet-evidence.h"
#include "shuke-greet-text.h"
#include "shuke-popovers.h"
#include "shuke-wrap-layout.h"

/* More are in the file; the card is read in two seconds. */
#define MOST_WORDS 3

#define MOST_KINDS 3

/* What is sold to a child is shown beside what is sold to her, and what it plays at is as good to talk about. */
static const struct {
  ShukeFactKind kinds[MOST_KINDS];
  gsize         n;
  gboolean      family;
  const char   *title;
} parts[] = {
  { { SHUKE_FACT_SEEKING }, 1, TRUE, N_("Looking for") },
  { { SHUKE_FACT_COLOUR_LIKED, SHUKE_FACT_STYLE_LIKED, SHUKE_FACT_FABRIC_LIKED }, 3, FALSE, N_("Likes") },
  { { SHUKE_FACT_TOPIC, SHUKE_FACT_INTEREST }, 2, TRUE, N_("Talk about") },
  { { SHUKE_FACT_TOPIC_AVOIDED }, 1, FALSE, N_("Better not mentioned") },
  { { SHUKE_FACT_DISLIKE }, 1, TRUE, N_("Does not like") },
  { { SHUKE_FACT_DRINK }, 1, FALSE, N_("Drinks") },
};

struct _ShukeTalkLine {
  GtkBox parent_instance;

  const ShukeGreeting *greeting;   /* borrowed */
  GtkWidget           *buttons[G_N_ELEMENTS (parts)];
  GtkLabel            *values[G_N_ELEMENTS (parts)];
  GtkWidget           *evidence;   /* the one popover; NULL until something is clicked */
};

G_DEFINE_FINAL_TYPE (ShukeTalkLine, shuke_talk_line, GTK_TYPE_BOX)

static void
drop_evidence (ShukeTalkLine *self)
{
  if (self->evidence != NULL)
    shuke_popovers_close (self->evidence);
  g_clear_pointer (&self->evidence, gtk_widget_unparent);
}

static void
clicked_cb (ShukeTalkLine *self,
            GtkWidget     *button)
{
  drop_evidence (self);
  /* A button pressed with the keyboard says so a moment later, on a card that may be empty by then. */
  for (gsize i = 0; i < G_N_ELEMENTS (parts) && self->greeting != NULL; i++)
    if (self->buttons[i] == button)
      {
        g_autoptr (GPtrArray) facts = shuke_greet_evidence_told (self->greeting, parts[i].kinds, parts[i].n, parts[i].family);

        self->evidence = shuke_evidence_new_popover (_(parts[i].title), facts);
        gtk_widget_set_parent (self->evidence, button);
        gtk_popover_popup (GTK_POPOVER (self->evidence));
      }
}

static void
make_button (ShukeTalkLine *self,
             gsize          part)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (_(parts[part].title));
  GtkWidget *value = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "second-line");
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (value, "taste-value");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), value);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "taste");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  self->buttons[part] = button;
  self->values[part] = GTK_LABEL (value);
  /* In the order of the table, whichever was made first. */
  for (gsize i = part; i-- > 0;)
    if (self->buttons[i] != NULL)
      {
        gtk_box_insert_child_after (GTK_BOX (self), button, self->buttons[i]);
        return;
      }
  gtk_box_prepend (GTK_BOX (self), button);
}

static gboolean
show_part (ShukeTalkLine *self,
           gsize          part)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint i = 0; self->greeting != NULL && i < self->greeting->facts->len && words->len < MOST_WORDS; i++)
    {
      char *word = shuke_greet_evidence_dup_told (self->greeting, g_ptr_array_index (self->greeting->facts, i), parts[part].kinds, parts[part].n,
                                                  parts[part].family);

      if (word != NULL)
        g_ptr_array_add (words, word);
    }
  if (words->len > 0 && self->buttons[part] == NULL)
    make_button (self, part);
  if (self->buttons[part] == NULL)
    return FALSE;
  text = shuke_greet_text_join ((const char *const *) words->pdata, words->len);
  gtk_label_set_label (self->values[part], text);
  gtk_widget_set_visible (self->buttons[part], words->len > 0);
  return words->len > 0;
}

static void
shuke_talk_line_dispose (GObject *object)
{
  drop_evidence (SHUKE_TALK_LINE (object));
  SHUKE_TALK_LINE (object)->greeting = NULL;
  G_OBJECT_CLASS (shuke_talk_line_parent_class)->dispose (object);
}

static void
shuke_talk_line_class_init (ShukeTalkLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_talk_line_dispose;
}

static void
shuke_talk_line_init (ShukeTalkLine *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), shuke_wrap_layout_new (42, 6));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
shuke_talk_line_show (ShukeTalkLine       *self,
                      const ShukeGreeting *greeting)
{
  gboolean any = FALSE;

  g_return_if_fail (SHUKE_IS_TALK_LINE (self));

  drop_evidence (self);
  self->greeting = greeting;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    any |= show_part (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}
