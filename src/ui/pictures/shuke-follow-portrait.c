/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One customer looks the same wherever she stands: whoever makes a disc says whose it is, and nothing more. */

#include "config.h"

#include "shuke-follow-portrait.h"

#include "shuke-book-photos.h"
#include "shuke-thumbnail.h"
#include "shuke-window.h"

#define FOLLOWED "shuke-followed"

typedef struct {
  gint64     customer;
  ShukeBook *book;      /* while the disc is on the screen */
  gulong     changed;
} Followed;

static void
stop (Followed *followed)
{
  if (followed->book != NULL)
    g_clear_signal_handler (&followed->changed, followed->book);
  g_clear_object (&followed->book);
}

static void
followed_free (gpointer data)
{
  stop (data);
  g_free (data);
}

static void
show (AdwAvatar *avatar,
      Followed  *followed)
{
  gint64 content = followed->customer != 0 ? shuke_book_get_portrait (followed->book, followed->customer) : 0;

  shuke_thumbnail_show_portrait (avatar, followed->book, content);
}

static void
changed_cb (AdwAvatar       *avatar,
            ShukeBookSubject subject,
            gint64           customer)
{
  Followed *followed = g_object_get_data (G_OBJECT (avatar), FOLLOWED);

  if (customer == 0 || customer == followed->customer)
    show (avatar, followed);
}

static void
mapped_cb (AdwAvatar *avatar)
{
  Followed *followed = g_object_get_data (G_OBJECT (avatar), FOLLOWED);
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (avatar));
  ShukeBook *book = window != NULL ? shuke_window_get_book (window) : NULL;

  stop (followed);
  if (book == NULL)
    return;
  followed->book = g_object_ref (book);
  followed->changed = g_signal_connect_swapped (book, "changed", G_CALLBACK (changed_cb), avatar);
  show (avatar, followed);
}

static void
unmapped_cb (AdwAvatar *avatar)
{
  stop (g_object_get_data (G_OBJECT (avatar), FOLLOWED));
}

void
shuke_follow_portrait (AdwAvatar *avatar,
                       gint64     customer)
{
  Followed *followed;

  g_return_if_fail (ADW_IS_AVATAR (avatar));

  followed = g_object_get_data (G_OBJECT (avatar), FOLLOWED);
  if (followed == NULL)
    {
      followed = g_new0 (Followed, 1);
      g_object_set_data_full (G_OBJECT (avatar), FOLLOWED, followed, followed_free);
      g_signal_connect (avatar, "map", G_CALLBACK (mapped_cb), NULL);
      g_signal_connect (avatar, "unmap", G_CALLBACK (unmapped_cb), NULL);
    }
  followed->customer = customer;
  if (gtk_widget_get_mapped (GTK_WIDGET (avatar)))
    mapped_cb (avatar);
}
