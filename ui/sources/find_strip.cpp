// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/find_strip.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_scale.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace stet {

namespace {

QPushButton *stepButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setIcon(themedIcon(icon));
    button->setProperty("chip", true);
    button->setAccessibleName(name);
    button->setToolTip(plainToolTip(name));
    return button;
}

} // namespace

FindStrip::FindStrip(const QString &place, QWidget *parent, QWidget *before)
    : QWidget(parent)
    , m_field(new SearchField(this))
    , m_count(new PlainLabel(this))
    , m_previous(stepButton(QStringLiteral("chevron-up"), tr("Previous place"), this))
    , m_next(stepButton(QStringLiteral("chevron-down"), tr("Next place"), this))
{
    m_field->setObjectName(QStringLiteral("find") + place);
    m_field->setPlaceholderText(tr("Find"));
    m_field->setAccessibleName(tr("Find in these words"));
    m_field->setMaxLength(400);
    fitToText(*m_field, [this] {
        m_field->setMinimumWidth(withText(110));
        m_field->setMaximumWidth(withText(200));
    });
    makeSpeaker(*m_count);
    m_count->setObjectName(QStringLiteral("found") + place);
    m_count->setProperty("tone", QStringLiteral("muted"));
    m_count->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_count->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *finding = new QWidget(this);
    finding->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto *together = new QHBoxLayout(finding);
    together->setContentsMargins(0, 0, 0, 0);
    together->setSpacing(8);
    for (QWidget *one : std::initializer_list<QWidget *>{m_field, m_previous, m_next})
        together->addWidget(one);
    auto *row = new FlowLayout(8, this, FlowLayout::Rows::Filled);
    if (before != nullptr)
        row->addWidget(before);
    row->addWidget(m_count);
    row->addWidget(finding);
    connect(m_field, &QLineEdit::textChanged, this, &FindStrip::wordsChanged);
    connect(m_field, &QLineEdit::returnPressed, this, &FindStrip::nextRequested);
    connect(m_field, &SearchField::left, this, [this] {
        if (m_field->text().isEmpty())
            Q_EMIT left();
    });
    connect(m_previous, &QPushButton::clicked, this, &FindStrip::previousRequested);
    connect(m_next, &QPushButton::clicked, this, &FindStrip::nextRequested);
    showCount(0, 0);
}

QString FindStrip::words() const
{
    return m_field->text();
}

void FindStrip::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindStrip::showCount(int current, int all)
{
    const QLocale locale;
    QString text;
    if (!m_field->text().isEmpty())
        text = all == 0 ? tr("not found")
                        : tr("%1 of %2").arg(locale.toString(current), locale.toString(all));
    m_count->setPlainText(text);
    m_previous->setEnabled(all > 0);
    m_next->setEnabled(all > 0);
}

void FindStrip::announceCount()
{
    announce(*m_count);
}

} // namespace stet
