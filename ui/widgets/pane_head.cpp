// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pane_head.h"

#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QHBoxLayout>

namespace stet {

int paneHeadHeight()
{
    return withText(34);
}

PaneHead::PaneHead(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_note(new PlainLabel(this))
    , m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("paneHead"));
    setAttribute(Qt::WA_StyledBackground);
    fitToText(*this, [this] { setFixedHeight(paneHeadHeight()); });
    auto *label = new PlainLabel(this);
    label->setPlainText(title.toUpper());
    // The note gives way first.
    label->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    label->setProperty("tone", QStringLiteral("heading"));
    label->setAccessibleName(title);
    m_note->setProperty("tone", QStringLiteral("heading"));
    m_row->setContentsMargins(12, 0, 8, 0);
    m_row->setSpacing(2);
    m_row->addWidget(label);
    m_row->addStretch(1);
    m_row->addWidget(m_note);
}

void PaneHead::setNote(const QString &note)
{
    m_note->setPlainText(note);
}

void PaneHead::addWidget(QWidget *widget)
{
    m_row->addWidget(widget);
}

} // namespace stet
