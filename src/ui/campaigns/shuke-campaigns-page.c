/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame of the page Campaigns; built when it is first shown. */

#include "shuke-campaigns-page.h"

struct _ShukeCampaignsPage {
  AdwBin parent_instance;

  ShukeBook *book;
};

G_DEFINE_FINAL_TYPE (ShukeCampaignsPage, shuke_campaigns_page, ADW_TYPE_BIN)

static void
shuke_campaigns_page_dispose (GObject *object)
{
  ShukeCampaignsPage *self = SHUKE_CAMPAIGNS_PAGE (object);

  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_campaigns_page_parent_class)->dispose (object);
}

static void
shuke_campaigns_page_class_init (ShukeCampaignsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_campaigns_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/campaigns/shuke-campaigns-page.ui");
}

static void
shuke_campaigns_page_init (ShukeCampaignsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
shuke_campaigns_page_new (ShukeBook *book)
{
  ShukeCampaignsPage *self = g_object_new (SHUKE_TYPE_CAMPAIGNS_PAGE, NULL);

  self->book = g_object_ref (book);

  return GTK_WIDGET (self);
}
