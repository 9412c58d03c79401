// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/panels/panel_parts.h"

#include "ui/widgets/plain_label.h"

#include <QListView>
#include <QVBoxLayout>

namespace stet {

QListView *makePanelList(QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setFrameShape(QFrame::NoFrame);
    list->setProperty("ground", QStringLiteral("panel"));
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setMouseTracking(true);
    return list;
}

QWidget *makeEmptyState(QWidget *parent, const QString &title, const QString &text)
{
    auto *box = new QWidget(parent);
    auto *head = new PlainLabel(box);
    QFont strong = head->font();
    strong.setWeight(QFont::DemiBold);
    head->setFont(strong);
    head->setPlainText(title);
    auto *words = new PlainLabel(box, 5);
    words->setProperty("tone", QStringLiteral("muted"));
    words->setPlainText(text);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(8, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(head);
    column->addWidget(words);
    column->addStretch();
    return box;
}

} // namespace stet
