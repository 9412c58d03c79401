// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_page.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace stet {

namespace {

/// As wide as the words may be, which an alignment would not grant them.
QHBoxLayout *inMiddle(QWidget *words)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(words, 1000);
    row->addStretch(1);
    return row;
}

} // namespace

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_inside(nullptr)
    , m_picture(nullptr)
    , m_title(nullptr)
    , m_text(nullptr)
    , m_buttons(new FlowLayout(8, nullptr, FlowLayout::Rows::InMiddle))
{
    setProperty("ground", QStringLiteral("paper"));
    setAttribute(Qt::WA_StyledBackground);
    auto *page = new ScrollPage(this);
    m_inside = new QWidget(page->viewport());
    m_picture = new QLabel(m_inside);
    m_title = new PlainLabel(m_inside, 2);
    m_text = new PlainLabel(m_inside, 4);
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_text->setObjectName(QStringLiteral("emptyText"));
    setTextFactor(*m_title, 1.3, QFont::DemiBold);
    m_text->setProperty("tone", QStringLiteral("muted"));
    for (PlainLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        fitToText(*label, [label = label] { label->setMaximumWidth(withText(400)); });
    }
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(page);
    auto *column = new QVBoxLayout(m_inside);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(14);
    column->addLayout(inMiddle(m_title));
    column->addSpacing(8);
    column->addLayout(inMiddle(m_text));
    column->addSpacing(18);
    column->addLayout(m_buttons);
    column->addStretch(3);
    page->setPage(m_inside); // styled by this: what its parts are must be said before
}

QPushButton *EmptyPage::addButton(const QString &text)
{
    auto *button = new QPushButton(text, m_inside);
    m_buttons->addWidget(button);
    return button;
}

void EmptyPage::showWords(const QString &icon, const QString &title, const QString &words)
{
    m_icon = icon;
    m_title->setPlainText(title);
    m_text->setPlainText(words);
    paintPicture();
}

void EmptyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_icon.isEmpty())
        paintPicture();
}

void EmptyPage::paintPicture()
{
    m_picture->setPixmap(tintedPixmap(m_icon, tokensFor(palette()).faint, 40, devicePixelRatioF()));
}

} // namespace stet
