/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of one note, of one that is being written, or of a whole file. */

#include "config.h"

#include "shuke-picture-strip.h"

#include <glib/gi18n.h>

#include "shuke-book-drafts.h"
#include "shuke-book-photos.h"
#include "shuke-day-text.h"
#include "shuke-picture-window.h"
#include "shuke-thumbnail.h"
#include "shuke-wrap-layout.h"

/* Of a file of hundreds the rest is one press away. */
#define PORTION 60

#define AT "shuke-at"

struct _ShukePictureStrip {
  GtkWidget  parent_instance;

  ShukeBook *book;
  GArray    *photos;    /* of ShukePhoto, (nullable) */
  gboolean   of_draft;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukePictureStrip, shuke_picture_strip, GTK_TYPE_WIDGET)

static ShukeWindow *
find_window (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));

  while (root != NULL && !SHUKE_IS_WINDOW (root))
    root = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (root)));
  return root != NULL ? SHUKE_WINDOW (root) : NULL;
}

static void
remove_cb (ShukePictureStrip *self,
           gint64             photo,
           guint              at)
{
  ShukeWindow *window = find_window (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  gint64 action = 0;

  if (self->of_draft)
    {
      if (shuke_book_remove_draft_photo (self->book, photo, &error))
        g_signal_emit (self, signals[CHANGED], 0);
    }
  else
    action = shuke_book_remove_photo (self->book, photo, &error);
  if (window != NULL && error != NULL)
    shuke_window_show_error (window, SHUKE_DOING_SAVE, error);
  else if (window != NULL && action != 0)
    shuke_window_toast_undo (window, _("The picture is removed"), self->book, action);
}

static void
clicked_cb (ShukePictureStrip *self,
            GtkWidget         *button)
{
  ShukeWindow *window = find_window (GTK_WIDGET (self));
  guint at = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), AT));
  ShukePictureWindow *large;

  if (window == NULL)
    return;
  large = shuke_picture_window_open (window, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->photos, at,
                                     !shuke_book_is_read_only (self->book));
  g_signal_connect_object (large, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
}

static void
add_buttons (ShukePictureStrip *self,
             guint              from);

static void
more_cb (ShukePictureStrip *self,
         GtkWidget         *button)
{
  guint from = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), AT));

  gtk_widget_unparent (button);
  add_buttons (self, from);
}

static void
add_buttons (ShukePictureStrip *self,
             guint              from)
{
  guint until = MIN (from + PORTION, self->photos->len);

  for (guint i = from; i < until; i++)
    {
      const ShukePhoto *photo = &g_array_index (self->photos, ShukePhoto, i);
      g_autofree char *day = photo->day != SHUKE_DAY_NONE ? shuke_day_text_year (photo->day, shuke_book_get_today (self->book)) : NULL;
      g_autofree char *spoken = day != NULL ? g_strdup_printf (_("Picture %1$u of %2$u, %3$s"), i + 1, self->photos->len, day)
                                            : g_strdup_printf (_("Picture %1$u of %2$u"), i + 1, self->photos->len);
      GtkWidget *button = gtk_button_new ();

      gtk_button_set_child (GTK_BUTTON (button), shuke_thumbnail_new (self->book, photo));
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "thumbnail");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      g_object_set_data (G_OBJECT (button), AT, GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
    }
  if (until < self->photos->len)
    {
      guint rest = self->photos->len - until;
      g_autofree char *title = g_strdup_printf (ngettext ("Show %d more", "Show more (%d)", rest), (int) rest);
      GtkWidget *button = gtk_button_new_with_label (title);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      g_object_set_data (G_OBJECT (button), AT, GUINT_TO_POINTER (until));
      g_signal_connect_object (button, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
    }
}

static void
clear (ShukePictureStrip *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
shuke_picture_strip_dispose (GObject *object)
{
  ShukePictureStrip *self = SHUKE_PICTURE_STRIP (object);

  clear (self);
  g_clear_pointer (&self->photos, g_array_unref);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_picture_strip_parent_class)->dispose (object);
}

static void
shuke_picture_strip_class_init (ShukePictureStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_picture_strip_dispose;
  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_PICTURE_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
shuke_picture_strip_init (ShukePictureStrip *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), shuke_wrap_layout_new (6, 6));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pictures"), -1);
}

GtkWidget *
shuke_picture_strip_new (ShukeBook *book,
                         gboolean   of_draft)
{
  ShukePictureStrip *self = g_object_new (SHUKE_TYPE_PICTURE_STRIP, NULL);

  self->book = g_object_ref (book);
  self->of_draft = of_draft;
  return GTK_WIDGET (self);
}

void
shuke_picture_strip_show (ShukePictureStrip *self,
                          GArray            *photos)
{
  g_return_if_fail (SHUKE_IS_PICTURE_STRIP (self));

  clear (self);
  g_clear_pointer (&self->photos, g_array_unref);
  self->photos = photos != NULL ? g_array_ref (photos) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), photos != NULL && photos->len > 0);
  if (photos != NULL)
    add_buttons (self, 0);
}
