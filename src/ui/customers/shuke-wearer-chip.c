/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One of the family on the greet card. It shows what it is given; what a click opens is the card's business. */

#include "config.h"

#include "shuke-wearer-chip.h"

#include <glib/gi18n.h>

#include "shuke-avatar.h"
#include "shuke-greet-text.h"
#include "shuke-thumbnail.h"
#include "shuke-wrap-layout.h"

#define SELF_LINES 3

struct _ShukeWearerChip {
  GtkButton parent_instance;

  AdwAvatar *avatar;
  GtkLabel  *name;
  GtkLabel  *relation;
  GtkLabel  *size;
  GtkLabel  *next;
  GtkLabel  *evidence;
};

G_DEFINE_FINAL_TYPE (ShukeWearerChip, shuke_wearer_chip, GTK_TYPE_BUTTON)

static void
shuke_wearer_chip_class_init (ShukeWearerChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-wearer-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeWearerChip, avatar);
  gtk_widget_class_bind_template_child (widget_class, ShukeWearerChip, name);
  gtk_widget_class_bind_template_child (widget_class, ShukeWearerChip, relation);
  gtk_widget_class_bind_template_child (widget_class, ShukeWearerChip, size);
  gtk_widget_class_bind_template_child (widget_class, ShukeWearerChip, next);
  gtk_widget_class_bind_template_child (widget_class, ShukeWearerChip, evidence);
}

static void
shuke_wearer_chip_init (ShukeWearerChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
shuke_wearer_chip_new (void)
{
  return g_object_new (SHUKE_TYPE_WEARER_CHIP, NULL);
}

void
shuke_wearer_chip_show (ShukeWearerChip   *self,
                        const ShukeWearer *wearer,
                        ShukeDay           today)
{
  g_autofree char *name = shuke_greet_text_wearer (wearer);
  /* What is said in place of a name has no initials. */
  g_autofree char *letter = wearer->title != NULL ? shuke_avatar_given_letter (name) : NULL;
  g_autofree char *relation = shuke_greet_text_relation (wearer);
  g_autofree char *next = shuke_greet_text_next_size (wearer, today);
  g_autofree char *evidence = shuke_greet_text_evidence (wearer, today);
  g_autofree char *spoken = NULL;

  g_return_if_fail (SHUKE_IS_WEARER_CHIP (self));

  shuke_avatar_show (self->avatar, letter);
  gtk_label_set_label (self->name, name);
  /* Hers stands above in full, and nine lines of it here would push her family away. */
  gtk_label_set_lines (self->name, wearer->person->role == SHUKE_ROLE_SELF ? SELF_LINES : -1);
  gtk_label_set_ellipsize (self->name, wearer->person->role == SHUKE_ROLE_SELF ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_label (self->relation, relation != NULL ? relation : "");
  gtk_label_set_label (self->size, wearer->size);
  gtk_label_set_label (self->next, next != NULL ? next : "");
  gtk_widget_set_visible (GTK_WIDGET (self->next), next != NULL);
  gtk_label_set_label (self->evidence, evidence);
  /* Translators: a name, a size, where it is known from; read aloud. */
  spoken = g_strdup_printf (_("%1$s wears %2$s: %3$s"), name, wearer->size, evidence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
shuke_wearer_chip_show_portrait (ShukeWearerChip *self,
                                 ShukeBook       *book,
                                 gint64           content)
{
  g_return_if_fail (SHUKE_IS_WEARER_CHIP (self));

  shuke_thumbnail_show_portrait (self->avatar, book, content);
}
