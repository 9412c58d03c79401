// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/library_filter_bar.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStyle>

namespace stet {

namespace {

constexpr int mostOfValueShown = 18;

QString chipText(const QString &value)
{
    QString text = value.size() > mostOfValueShown
                       ? value.left(mostOfValueShown - 1) + QStringLiteral("…")
                       : value;
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

LibraryFilterBar::LibraryFilterBar(QWidget *parent)
    : QFrame(parent)
    , m_clearAll(nullptr)
    , m_total(nullptr)
{
    setObjectName(QStringLiteral("filterBar"));
    setProperty("ground", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 12, 4);
    row->setSpacing(8);
    auto *chips = new FlowLayout(2);
    row->addLayout(chips, 1);
    for (int at = 0; at < libraryFilterCount; ++at) {
        const auto filter = LibraryFilter(at);
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("sourceFilter%1").arg(at));
        auto *clear = new QPushButton(this);
        clear->setObjectName(QStringLiteral("sourceFilterClear%1").arg(at));
        clear->setIcon(themedIcon(QStringLiteral("close")));
        clear->setIconSize({10, 10});
        clear->setAccessibleName(tr("Any %1").arg(filterName(filter)));
        clear->setToolTip(plainToolTip(clear->accessibleName()));
        for (QPushButton *chip : {button, clear}) {
            chip->setProperty("chip", true);
            chips->addWidget(chip);
        }
        m_buttons[size_t(at)] = button;
        m_clears[size_t(at)] = clear;
        connect(button, &QPushButton::clicked, this, [this, filter] {
            Q_EMIT filterRequested(filter);
        });
        connect(
            clear, &QPushButton::clicked, this, [this, filter] { Q_EMIT filterCleared(filter); });
    }
    m_clearAll = new QPushButton(tr("Clear"), this);
    m_clearAll->setObjectName(QStringLiteral("sourceFilterClearAll"));
    m_clearAll->setProperty("chip", true);
    chips->addWidget(m_clearAll);
    m_total = new PlainLabel(this);
    makeSpeaker(*m_total);
    m_total->setObjectName(QStringLiteral("sourceTotal"));
    m_total->setProperty("tone", QStringLiteral("muted"));
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_total->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    row->addWidget(m_total);
    connect(m_clearAll, &QPushButton::clicked, this, &LibraryFilterBar::allCleared);
    refresh();
}

void LibraryFilterBar::showQuery(const LibraryQuery &query)
{
    m_query = query;
    refresh();
}

void LibraryFilterBar::showTotal(int sources, int chosen)
{
    const QString total =
        chosen > 1
            ? tr("%1 of %2 chosen").arg(QLocale().toString(chosen), QLocale().toString(sources))
            : tr("%Ln source(s)", nullptr, sources);
    if (total == m_total->plainText())
        return;
    m_total->setPlainText(total);
    // Of what one typed or chose one is told.
    if (!m_query.text.isEmpty() || chosen > 1)
        announce(*m_total);
}

void LibraryFilterBar::refresh()
{
    bool narrowed = !m_query.text.isEmpty();
    for (int at = 0; at < libraryFilterCount; ++at) {
        const auto filter = LibraryFilter(at);
        const QString value = filterText(filter, m_query);
        const bool on = !value.isEmpty();
        narrowed = narrowed || on;
        QPushButton *button = m_buttons[size_t(at)];
        button->setText(on ? chipText(value) : filterName(filter));
        button->setToolTip(
            plainToolTip(on ? filterName(filter) + QStringLiteral(": ") + value.left(1'000)
                            : tr("Narrow by %1").arg(filterName(filter))));
        button->setAccessibleName(filterName(filter) + QStringLiteral(": ") +
                                  (on ? value.left(200) : tr("any")));
        if (button->property("on").toBool() != on) {
            button->setProperty("on", on);
            button->style()->unpolish(button);
            button->style()->polish(button);
        }
        m_clears[size_t(at)]->setVisible(on);
    }
    m_clearAll->setVisible(narrowed);
}

} // namespace stet
