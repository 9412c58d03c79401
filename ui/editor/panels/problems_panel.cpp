// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/panels/problems_panel.h"

#include "ui/editor/panels/panel_parts.h"
#include "ui/editor/panels/problem_delegate.h"
#include "ui/editor/panels/problems_model.h"

#include <QListView>
#include <QVBoxLayout>

namespace stet {

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ProblemsModel(this))
    , m_list(makePanelList(this))
    , m_empty(makeEmptyState(this,
                             tr("No problems found"),
                             tr("Empty sections, unknown keys, broken links and missing image "
                                "texts would be listed here.")))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ProblemDelegate(m_list));
    m_list->setAccessibleName(tr("Problems of the article"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 4, 4);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    m_list->hide();

    const auto go = [this](const QModelIndex &index) {
        if (const Problem *problem = m_model->problemAt(index.row()))
            Q_EMIT placeWanted(*problem);
    };
    connect(m_list, &QListView::clicked, this, go);
    connect(m_list, &QListView::activated, this, go);
}

void ProblemsPanel::setProblems(std::vector<Problem> problems)
{
    m_model->setProblems(std::move(problems));
    m_list->setVisible(count() > 0);
    m_empty->setVisible(count() == 0);
}

int ProblemsPanel::count() const
{
    return m_model->rowCount();
}

} // namespace stet
