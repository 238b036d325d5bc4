/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One customer, read from the book whenever she is chosen or changed. */

#include "shuke-profile.h"

#include "shuke-book-customers.h"

struct _ShukeProfile {
  AdwBin parent_instance;

  ShukeBook     *book;
  gint64         id;
  ShukeCustomer *customer;
};

enum {
  PROP_0,
  PROP_CUSTOMER,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ShukeProfile, shuke_profile, ADW_TYPE_BIN)

static void
read_again (ShukeProfile *self)
{
  g_clear_pointer (&self->customer, shuke_customer_unref);
  if (self->id != 0)
    self->customer = shuke_book_get_customer (self->book, self->id, NULL);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
book_changed_cb (ShukeProfile    *self,
                 ShukeBookSubject subject,
                 gint64           customer)
{
  if (self->id != 0 && (customer == 0 || customer == self->id))
    read_again (self);
}

static void
shuke_profile_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  ShukeProfile *self = SHUKE_PROFILE (object);

  switch (property_id)
    {
    case PROP_CUSTOMER:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, shuke_profile_get_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_profile_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  ShukeProfile *self = SHUKE_PROFILE (object);

  switch (property_id)
    {
    case PROP_CUSTOMER:
      shuke_profile_set_customer (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_profile_dispose (GObject *object)
{
  ShukeProfile *self = SHUKE_PROFILE (object);

  g_clear_pointer (&self->customer, shuke_customer_unref);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_profile_parent_class)->dispose (object);
}

static void
shuke_profile_class_init (ShukeProfileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = shuke_profile_get_property;
  object_class->set_property = shuke_profile_set_property;
  object_class->dispose = shuke_profile_dispose;

  properties[PROP_CUSTOMER] =
    g_param_spec_int64 ("customer", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-profile.ui");
}

static void
shuke_profile_init (ShukeProfile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
shuke_profile_new (ShukeBook *book)
{
  ShukeProfile *self = g_object_new (SHUKE_TYPE_PROFILE, NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

gint64
shuke_profile_get_customer (ShukeProfile *self)
{
  g_return_val_if_fail (SHUKE_IS_PROFILE (self), 0);

  return self->id;
}

void
shuke_profile_set_customer (ShukeProfile *self,
                            gint64        id)
{
  g_return_if_fail (SHUKE_IS_PROFILE (self));

  if (self->id == id)
    return;

  self->id = id;
  read_again (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUSTOMER]);
}

const char *
shuke_profile_get_title (ShukeProfile *self)
{
  g_return_val_if_fail (SHUKE_IS_PROFILE (self), NULL);

  return self->customer != NULL ? shuke_customer_get_title (self->customer) : NULL;
}
