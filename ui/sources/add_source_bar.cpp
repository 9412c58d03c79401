// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/add_source_bar.h"

#include "ui/widgets/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace stet {

namespace {

constexpr int longestLink = 8'000;

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return text.size() <= longestLink && !url.host().isEmpty() &&
           (url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https"));
}

} // namespace

AddSourceBar::AddSourceBar(QWidget *parent)
    : QFrame(parent)
    , m_link(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add"), this))
{
    setObjectName(QStringLiteral("addSourceBar"));
    setProperty("ground", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_link->setObjectName(QStringLiteral("addSourceLink"));
    m_link->setPlaceholderText(tr("Paste a link to add its page as a source"));
    m_link->setAccessibleName(tr("Link of a new source"));
    m_link->setMaxLength(longestLink);
    m_link->addAction(themedIcon(QStringLiteral("link")), QLineEdit::LeadingPosition);
    m_link->installEventFilter(this);
    m_add->setObjectName(QStringLiteral("addSourceButton"));
    m_add->setEnabled(false);
    auto *write = new QPushButton(tr("Without a link…"), this);
    write->setObjectName(QStringLiteral("writeSource"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_link, 1);
    row->addWidget(m_add);
    row->addWidget(write);
    connect(m_link, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_add->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_link, &QLineEdit::returnPressed, this, &AddSourceBar::add);
    connect(m_add, &QPushButton::clicked, this, &AddSourceBar::add);
    connect(write, &QPushButton::clicked, this, &AddSourceBar::writeRequested);
}

void AddSourceBar::begin(const QUrl &link)
{
    const QString copied = QGuiApplication::clipboard()->text().trimmed();
    if (!link.isEmpty())
        m_link->setText(link.toString(QUrl::FullyEncoded));
    else if (m_link->text().isEmpty() && isWebAddress(copied))
        m_link->setText(copied);
    m_link->setFocus(Qt::ShortcutFocusReason);
    m_link->selectAll();
}

void AddSourceBar::finish()
{
    m_link->clear();
}

void AddSourceBar::add()
{
    QString link = m_link->text().trimmed();
    if (link.isEmpty())
        return;
    if (!link.contains(QStringLiteral("://")))
        link.prepend(QStringLiteral("https://")); // as browsers take "ledger.example/a"
    Q_EMIT addRequested(link);
}

bool AddSourceBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_link && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Down) {
            Q_EMIT left();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace stet
