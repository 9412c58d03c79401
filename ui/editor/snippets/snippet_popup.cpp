// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/snippets/snippet_popup.h"

#include "ui/editor/snippets/snippet_rules.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/telling_delegate.h"
#include "ui/widgets/text_scale.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace stet {

namespace {

constexpr int snippetWidth = 420;
constexpr int snippetHeight = 280;
constexpr qsizetype shownOfText = 80;

} // namespace

SnippetPopup::SnippetPopup(QWidget *parent)
    : FloatingCard(parent)
    , m_text(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    setAccessibleName(tr("Insert a snippet"));
    setObjectName(QStringLiteral("snippetPopup"));
    m_text->setObjectName(QStringLiteral("findSnippet"));
    m_text->setPlaceholderText(tr("Find a snippet by its name or words"));
    m_text->setAccessibleName(tr("Find a snippet"));
    m_list->setObjectName(QStringLiteral("snippetsFound"));
    m_list->setProperty("settings", true); // rows as in other lists
    m_list->setModel(m_model);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the field above
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new TellingDelegate(m_list));
    m_list->setAccessibleName(tr("Snippets found"));
    tellRows(*m_list, *m_text);
    auto *hint = new PlainLabel(this);
    hint->setProperty("tone", QStringLiteral("muted"));
    hint->setPlainText(tr("Enter inserts · Esc leaves"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 10);
    column->setSpacing(8);
    column->addWidget(m_text);
    column->addWidget(m_list, 1);
    column->addWidget(hint);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &SnippetPopup::show);
    connect(m_list, &QListView::clicked, this, &SnippetPopup::take);
}

void SnippetPopup::ask(const QRect &caret, std::vector<Snippet> snippets)
{
    m_all = std::move(snippets);
    m_text->clear();
    show({});
    showAt(caret, {snippetWidth, withText(snippetHeight)});
    m_text->setFocus(Qt::PopupFocusReason);
}

void SnippetPopup::show(const QString &typed)
{
    m_found = snippetsFound(m_all, typed);
    m_model->clear();
    for (const Snippet &snippet : m_found) {
        const QString words = snippet.text.simplified().left(shownOfText);
        m_model->appendRow(new QStandardItem(snippet.name + QStringLiteral("  —  ") + words));
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
}

bool SnippetPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return FloatingCard::eventFilter(watched, event);
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_model->index(std::min(row + 1, m_model->rowCount() - 1), 0));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_model->index(std::max(row - 1, 0), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    default:
        return FloatingCard::eventFilter(watched, event);
    }
}

void SnippetPopup::take()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= int(m_found.size()))
        return;
    const Snippet snippet = m_found[size_t(row)];
    leave();
    Q_EMIT chosen(snippet);
}

} // namespace stet
