// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/links/link_popup.h"

#include "core/base/when_done.h"
#include "ui/editor/links/link_delegate.h"
#include "ui/editor/markdown_editor.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/plain_label.h"

#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int pauseMs = 60;
constexpr int popupWidth = 420;
constexpr int mostRows = 8;
constexpr int frame = 4;

} // namespace

LinkPopup::LinkPopup(MarkdownEditor &editor, LinkSource source, QWidget *parent)
    : QFrame(parent)
    , m_editor(editor)
    , m_source(std::move(source))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("linkPopup"));
    setProperty("card", true);
    setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(QStringLiteral("linkTargets"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LinkDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Articles to link to"));
    tellRows(*m_list, m_editor);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(frame, frame, frame, frame);
    column->addWidget(m_list);
    hide();

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { ask(m_asked); });
    connect(&m_editor, &QPlainTextEdit::cursorPositionChanged, this, &LinkPopup::look);
    connect(&m_editor, &QPlainTextEdit::textChanged, this, &LinkPopup::look);
    connect(&m_editor, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int moved) {
        if (m_open && moved != 0)
            place();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &row) { take(row.row()); });
    m_editor.installEventFilter(this);
}

std::optional<OpenLink> LinkPopup::openLink() const
{
    const QTextCursor caret = m_editor.textCursor();
    if (m_editor.isReadOnly() || caret.hasSelection() || caret.block().userState() > 0)
        return std::nullopt;
    std::optional<OpenLink> link = openLinkAt(caret.block().text(), caret.positionInBlock());
    if (link)
        link->start += caret.block().position();
    return link;
}

void LinkPopup::look()
{
    const std::optional<OpenLink> link = openLink();
    if (!link)
        m_left = -1;
    if (!link || link->start == m_left || !m_editor.hasFocus()) {
        close();
        return;
    }
    if (m_open && link->typed == m_asked)
        return;
    m_open = true;
    m_asked = link->typed;
    m_answered = false;
    m_takesWhenFound = false;
    m_pause.start();
}

void LinkPopup::ask(const QString &typed)
{
    const quint64 question = ++m_question;
    whenDone(
        m_source(typed), this, [this, question](const Result<std::vector<LinkTarget>> &answer) {
            if (question == m_question && m_open)
                showTargets(answer.value_or(std::vector<LinkTarget>()));
        });
}

void LinkPopup::showTargets(const std::vector<LinkTarget> &targets)
{
    m_model->clear();
    for (const LinkTarget &target : targets) {
        if (m_model->rowCount() == mostRows)
            break;
        auto *row = new QStandardItem(target.headline.isEmpty() ? tr("Untitled") : target.headline);
        row->setData(target.slug, LinkDelegate::SlugRole);
        row->setToolTip(plainToolTip(target.headline));
        row->setAccessibleText(row->text() + QStringLiteral(", ") + target.slug);
        m_model->appendRow(row);
    }
    if (m_model->rowCount() == 0) {
        auto *none = new QStandardItem(tr("No article of the desk is called so"));
        none->setFlags(Qt::NoItemFlags);
        m_model->appendRow(none);
    } else {
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    m_answered = true;
    if (std::exchange(m_takesWhenFound, false) && !targets.empty()) {
        take(0);
        return;
    }
    place();
    show();
    raise();
}

void LinkPopup::place()
{
    int height = 2 * frame;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    const QRect caret = m_editor.cursorRect();
    const QPoint below =
        m_editor.viewport()->mapTo(parentWidget(), caret.bottomLeft() + QPoint(0, 4));
    const QPoint above = m_editor.viewport()->mapTo(parentWidget(), caret.topLeft() - QPoint(0, 4));
    const QRect room = parentWidget()->rect();
    const int width = std::min(popupWidth, room.width() - 16);
    const bool fits = below.y() + height <= room.bottom();
    const int y = fits ? below.y() : std::max(0, above.y() - height);
    setGeometry(std::clamp(below.x(), 8, std::max(8, room.width() - width - 8)), y, width, height);
}

void LinkPopup::close()
{
    m_open = false;
    m_takesWhenFound = false;
    m_pause.stop();
    ++m_question;
    hide();
}

QString LinkPopup::chosen() const
{
    return isVisible() ? m_list->currentIndex().data(LinkDelegate::SlugRole).toString() : QString();
}

bool LinkPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_editor && event->type() == QEvent::FocusOut)
        close();
    // Before the first answer what is typed behind "[[" waits for it; a bare one is left alone.
    if (!isVisible() && (!m_open || m_asked.isEmpty()))
        return QFrame::eventFilter(watched, event);
    const bool shortcut = event->type() == QEvent::ShortcutOverride;
    if (shortcut || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        // Escape is a shortcut elsewhere; here it is only ours.
        if (shortcut && plain && key->key() == Qt::Key_Escape) {
            key->accept();
            return true;
        }
        if (!shortcut && plain && takeKey(key->key()))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

bool LinkPopup::takeKey(int key)
{
    const int row = m_list->currentIndex().row();
    if (!isVisible() && key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Tab)
        return false;
    switch (key) {
    case Qt::Key_Escape:
        if (const std::optional<OpenLink> link = openLink())
            m_left = link->start;
        close();
        return true;
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_model->index((row + 1) % m_model->rowCount(), 0));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentIndex(
            m_model->index((row + m_model->rowCount() - 1) % m_model->rowCount(), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (!m_answered) {
            m_takesWhenFound = true; // the rows are of what was typed before
            return true;
        }
        if (chosen().isEmpty())
            return false;
        take(row);
        return true;
    default:
        return false;
    }
}

void LinkPopup::take(int row)
{
    const QString slug = m_model->index(row, 0).data(LinkDelegate::SlugRole).toString();
    const std::optional<OpenLink> link = openLink();
    close();
    if (!slug.isEmpty() && link)
        m_editor.replaceRange(link->start, link->length, QStringLiteral("[[%1]]").arg(slug));
    m_editor.setFocus(Qt::OtherFocusReason);
}

} // namespace stet
