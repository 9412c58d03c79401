// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/source_hits.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace stet {

SourceHits::SourceHits(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("sourceHits"));
    setProperty("ground", QStringLiteral("paper"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setProperty("tone", QStringLiteral("heading"));
    m_list->setObjectName(QStringLiteral("sourceHitList"));
    m_list->setAccessibleName(tr("Sources that were found"));
    m_list->setProperty("rows", QStringLiteral("plain"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    fitToText(*m_list, [this] { m_list->setIconSize({withText(16), withText(16)}); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_list);
    const auto choose = [this](const QListWidgetItem *item) {
        Q_EMIT keyChosen(item->data(Qt::UserRole).toString());
    };
    connect(m_list, &QListWidget::itemActivated, this, choose);
    hide();
}

void SourceHits::showSources(const std::vector<Source> &sources)
{
    setVisible(!sources.empty());
    m_list->clear();
    m_title->setPlainText(tr("SOURCES IN THE LIBRARY"));
    for (const Source &source : sources) {
        const QString title = source.publisher.isEmpty()
                                  ? source.title
                                  : source.publisher + QStringLiteral(": ") + source.title;
        auto *item = new QListWidgetItem(themedIcon(QStringLiteral("source")), title, m_list);
        item->setData(Qt::UserRole, source.key);
        item->setToolTip(plainToolTip(tr("Find articles that use “%1”").arg(source.key)));
    }
    constexpr int mostRowsShown = 4;
    const int rows = std::min(mostRowsShown, m_list->count());
    m_list->setFixedHeight(rows * std::max(1, m_list->sizeHintForRow(0)) + 2);
}

} // namespace stet
