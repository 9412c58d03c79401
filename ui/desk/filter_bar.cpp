// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/filter_bar.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStyle>

#include <array>

namespace stet {

namespace {

constexpr int longestValueShown = 18;

constexpr std::array allFilters{ListFilter::Category,
                                ListFilter::Tag,
                                ListFilter::Kind,
                                ListFilter::Language,
                                ListFilter::Owner};

QString buttonText(const QString &value)
{
    QString text = value.size() > longestValueShown
                       ? value.left(longestValueShown - 1) + QStringLiteral("…")
                       : value;
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QFrame(parent)
    , m_clearAll(new QPushButton(tr("Clear"), this))
    , m_save(new QPushButton(tr("Save…"), this))
    , m_total(new PlainLabel(this))
{
    setObjectName(QStringLiteral("filterBar"));
    setProperty("ground", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 12, 4);
    row->setSpacing(8);
    // Long values and large text make a second row.
    auto *chips = new FlowLayout(2);
    row->addLayout(chips, 1);
    for (const ListFilter filter : allFilters) {
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("filter%1").arg(int(filter)));
        button->setProperty("chip", true);
        auto *clear = new QPushButton(this);
        clear->setObjectName(QStringLiteral("filterClear%1").arg(int(filter)));
        clear->setProperty("chip", true);
        clear->setIcon(themedIcon(QStringLiteral("close")));
        clear->setIconSize({10, 10});
        clear->setAccessibleName(tr("Any %1").arg(filterName(filter)));
        clear->setToolTip(plainToolTip(clear->accessibleName()));
        m_buttons.insert(filter, button);
        m_clears.insert(filter, clear);
        chips->addWidget(button);
        chips->addWidget(clear);
        connect(button, &QPushButton::clicked, this, [this, filter] {
            Q_EMIT filterRequested(filter);
        });
        connect(
            clear, &QPushButton::clicked, this, [this, filter] { Q_EMIT filterCleared(filter); });
    }
    m_clearAll->setObjectName(QStringLiteral("filterClearAll"));
    m_save->setObjectName(QStringLiteral("filterSave"));
    m_save->setToolTip(tr("Keep this search under a name"));
    for (QPushButton *button : {m_clearAll, m_save}) {
        button->setProperty("chip", true);
        chips->addWidget(button);
    }
    makeSpeaker(*m_total);
    m_total->setObjectName(QStringLiteral("listTotal"));
    m_total->setProperty("tone", QStringLiteral("muted"));
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_total->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    row->addWidget(m_total);
    connect(m_clearAll, &QPushButton::clicked, this, &FilterBar::allCleared);
    connect(m_save, &QPushButton::clicked, this, &FilterBar::saveRequested);
    refresh();
}

void FilterBar::setKindNames(const QHash<QString, QString> &names)
{
    m_kindNames = names;
    refresh();
}

void FilterBar::showQuery(const ArticleQuery &query)
{
    m_query = query;
    refresh();
}

void FilterBar::showTotal(int articles, int selected)
{
    const QString total =
        selected > 1
            ? tr("%1 of %2 chosen").arg(QLocale().toString(selected), QLocale().toString(articles))
            : tr("%Ln article(s)", nullptr, articles);
    if (total == m_total->plainText())
        return;
    m_total->setPlainText(total);
    // Of what others write nobody is told; of what one typed or chose one is.
    if (!m_query.text.isEmpty() || selected > 1)
        announce(*m_total);
}

void FilterBar::refresh()
{
    bool narrowed = !m_query.text.isEmpty();
    for (const ListFilter filter : allFilters) {
        const QString value = filterText(filter, m_query, m_kindNames);
        const bool on = !value.isEmpty();
        narrowed = narrowed || on;
        QPushButton *button = m_buttons.value(filter);
        button->setText(on ? buttonText(value) : filterName(filter));
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
        m_clears.value(filter)->setVisible(on);
    }
    m_clearAll->setVisible(narrowed);
    m_save->setVisible(narrowed);
}

} // namespace stet
