/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One picture at a time, unpacked in a thread; the one before stays until the next is there. */

#include "config.h"

#include "shuke-picture-window.h"

#include <glib/gi18n.h>

#include "shuke-day-text.h"
#include "shuke-save-copy.h"
#include "shuke-thumbnails.h"

struct _ShukePictureWindow {
  AdwWindow        parent_instance;

  ShukeWindow     *window;       /* (unowned): it takes us along */
  ShukeThumbnails *thumbnails;
  GArray          *photos;
  guint            at;

  AdwWindowTitle  *title;
  GtkPicture      *picture;
  GtkWidget       *previous;
  GtkWidget       *next;
  GtkWidget       *remove;
  GtkWidget       *trouble;
};

enum {
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukePictureWindow, shuke_picture_window, ADW_TYPE_WINDOW)

static const ShukePhoto *
get_photo (ShukePictureWindow *self)
{
  return &g_array_index (self->photos, ShukePhoto, self->at);
}

/* @answered: an answer is there, if only that it cannot be read. */
static void
show_picture (ShukePictureWindow *self,
              gboolean            answered)
{
  GdkTexture *texture = shuke_thumbnails_get (self->thumbnails, get_photo (self)->content, 0, FALSE);

  if (texture != NULL)
    gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->trouble, texture == NULL && answered);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL || !answered);
}

static void
show_photo (ShukePictureWindow *self)
{
  const ShukePhoto *photo = get_photo (self);
  g_autofree char *day = photo->day != SHUKE_DAY_NONE ? shuke_day_text_year (photo->day, shuke_book_get_today (shuke_window_get_book (self->window))) : NULL;
  /* Translators: the number of a picture and how many there are. */
  g_autofree char *title = self->photos->len > 1 ? g_strdup_printf (_("%1$u of %2$u"), self->at + 1, self->photos->len) : g_strdup (_("Picture"));
  g_autofree char *spoken = day != NULL ? g_strdup_printf (_("Picture %1$u of %2$u, %3$s"), self->at + 1, self->photos->len, day)
                                        : g_strdup_printf (_("Picture %1$u of %2$u"), self->at + 1, self->photos->len);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, day != NULL ? day : "");
  gtk_window_set_title (GTK_WINDOW (self), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_visible (self->previous, self->photos->len > 1);
  gtk_widget_set_visible (self->next, self->photos->len > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picture.previous", self->at > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picture.next", self->at + 1 < self->photos->len);
  gtk_picture_set_paintable (self->picture, NULL);
  show_picture (self, FALSE);
}

static void
go_to (ShukePictureWindow *self,
       int                 at)
{
  self->at = (guint) CLAMP (at, 0, (int) self->photos->len - 1);
  show_photo (self);
}

static void
previous_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  go_to (SHUKE_PICTURE_WINDOW (widget), (int) SHUKE_PICTURE_WINDOW (widget)->at - 1);
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  go_to (SHUKE_PICTURE_WINDOW (widget), (int) SHUKE_PICTURE_WINDOW (widget)->at + 1);
}

static void
first_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  go_to (SHUKE_PICTURE_WINDOW (widget), 0);
}

static void
last_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  go_to (SHUKE_PICTURE_WINDOW (widget), G_MAXINT);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ShukePictureWindow *self = SHUKE_PICTURE_WINDOW (widget);
  const ShukePhoto *photo = get_photo (self);
  ShukeDay today = shuke_book_get_today (shuke_window_get_book (self->window));
  g_autofree char *day = shuke_day_to_iso (photo->day != SHUKE_DAY_NONE ? photo->day : today);
  /* Translators: the name of a file; its day and number follow. */
  g_autofree char *file = g_strdup_printf ("%s-%s-%u.jpg", _("picture"), day, self->at + 1);

  shuke_save_copy_ask (self->window, widget, file, photo->content);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ShukePictureWindow *self = SHUKE_PICTURE_WINDOW (widget);
  guint at = self->at;
  gint64 id = get_photo (self)->id;

  if (!gtk_widget_get_visible (self->remove))
    return;
  g_signal_emit (self, signals[REMOVE], 0, id, at);
  gtk_window_close (GTK_WINDOW (self));
}

static void
ready_cb (ShukePictureWindow *self,
          gint64              content)
{
  if (content == get_photo (self)->content)
    show_picture (self, TRUE);
}

static void
shuke_picture_window_dispose (GObject *object)
{
  ShukePictureWindow *self = SHUKE_PICTURE_WINDOW (object);

  if (self->thumbnails != NULL)
    g_signal_handlers_disconnect_by_data (self->thumbnails, self);
  g_clear_object (&self->thumbnails);
  g_clear_pointer (&self->photos, g_array_unref);
  G_OBJECT_CLASS (shuke_picture_window_parent_class)->dispose (object);
}

static void
shuke_picture_window_class_init (ShukePictureWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_picture_window_dispose;
  signals[REMOVE] = g_signal_new ("remove", SHUKE_TYPE_PICTURE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/pictures/shuke-picture-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukePictureWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ShukePictureWindow, picture);
  gtk_widget_class_bind_template_child (widget_class, ShukePictureWindow, previous);
  gtk_widget_class_bind_template_child (widget_class, ShukePictureWindow, next);
  gtk_widget_class_bind_template_child (widget_class, ShukePictureWindow, remove);
  gtk_widget_class_bind_template_child (widget_class, ShukePictureWindow, trouble);
  gtk_widget_class_install_action (widget_class, "picture.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "picture.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "picture.first", NULL, first_action);
  gtk_widget_class_install_action (widget_class, "picture.last", NULL, last_action);
  gtk_widget_class_install_action (widget_class, "picture.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "picture.remove", NULL, remove_action);
}

static void
shuke_picture_window_init (ShukePictureWindow *self)
{
  static const struct { const char *keys, *action; } shortcuts[] = {
    { "Left|Page_Up", "picture.previous" }, { "Right|Page_Down", "picture.next" }, { "Home", "picture.first" }, { "End", "picture.last" },
    { "Delete", "picture.remove" },         { "<Control>s", "picture.save" },      { "Escape", "window.close" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before the window, which would move the focus with the arrows. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].keys),
                                                            gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

ShukePictureWindow *
shuke_picture_window_open (ShukeWindow *window,
                           GtkWindow   *above,
                           GArray      *photos,
                           guint        at,
                           gboolean     removable)
{
  ShukePictureWindow *self;

  g_return_val_if_fail (photos->len > 0, NULL);

  self = g_object_new (SHUKE_TYPE_PICTURE_WINDOW, "transient-for", above, NULL);
  self->window = window;
  self->thumbnails = g_object_ref (shuke_thumbnails_of (shuke_window_get_book (window)));
  self->photos = g_array_ref (photos);
  gtk_widget_set_visible (self->remove, removable);
  g_signal_connect_object (self->thumbnails, "ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);
  go_to (self, (int) at);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
