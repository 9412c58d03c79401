// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_page.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/tokens.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace stet {

namespace {

constexpr int startWidth = 560;

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_ways(new QWidget(this))
    , m_problem(new QFrame(this))
    , m_logo(new QLabel(this))
    , m_opening(new PlainLabel(this, 2))
    , m_recent(new QWidget(this))
    , m_recentList(new QVBoxLayout)
{
    setObjectName(QStringLiteral("startPage"));
    setProperty("ground", QStringLiteral("paper"));
    setAttribute(Qt::WA_StyledBackground);

    auto *title = new QLabel(tr("Stet"), this);
    setTextFactor(*title, 2.2, QFont::DemiBold);
    auto *motto = new QLabel(tr("Write it, cite it, let it stand."), this);
    motto->setProperty("tone", QStringLiteral("muted"));

    auto *ways = new QVBoxLayout(m_ways);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->setSpacing(10);
    ways->addWidget(makeWay(QStringLiteral("startSample"),
                            tr("Open the sample"),
                            tr("Look around in the desk of an invented newsroom; it is a copy, so "
                               "change what you like."),
                            &StartPage::sampleRequested,
                            true));
    ways->addWidget(makeWay(QStringLiteral("startNew"),
                            tr("Make a desk"),
                            tr("Start an empty desk: one folder that holds your articles and "
                               "sources."),
                            &StartPage::newRequested,
                            false));
    ways->addWidget(makeWay(QStringLiteral("startImport"),
                            tr("Import a folder"),
                            tr("Make a desk of the Markdown articles and sources that you have, "
                               "as a blog keeps them; the folder stays as it is."),
                            &StartPage::importRequested,
                            false));
    auto *open = new QPushButton(tr("Open a desk that is on this computer…"), m_ways);
    open->setObjectName(QStringLiteral("startOpen"));
    open->setProperty("flat", true);
    open->setProperty("row", true);
    open->setIcon(themedIcon(QStringLiteral("folder")));
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    ways->addWidget(open, 0, Qt::AlignLeft);

    auto *recentColumn = new QVBoxLayout(m_recent);
    recentColumn->setContentsMargins(0, 12, 0, 0);
    recentColumn->setSpacing(4);
    auto *recentTitle = new QLabel(tr("LAST OPENED"), m_recent);
    recentTitle->setProperty("tone", QStringLiteral("heading"));
    recentColumn->addWidget(recentTitle);
    m_recentList->setSpacing(2);
    recentColumn->addLayout(m_recentList);

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(m_logo);
    column->addSpacing(12);
    column->addWidget(title);
    column->addSpacing(2);
    column->addWidget(motto);
    column->addSpacing(22);
    column->addWidget(makeProblem());
    column->addWidget(m_opening);
    column->addWidget(m_ways);
    column->addWidget(m_recent);
    column->addStretch(3);
    auto *page = new ScrollPage(this);
    auto *inside = new QWidget(page->viewport());
    page->setPage(inside);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(page);
    auto *all = new QHBoxLayout(inside);
    all->addStretch();
    all->addLayout(column);
    all->addStretch();
    fitToText(*m_opening, [this] { m_opening->setFixedWidth(withText(startWidth)); });
    m_opening->hide();
    showRecent({});
    paintPictures();
}

QWidget *StartPage::makeWay(const QString &name,
                            const QString &button,
                            const QString &text,
                            void (StartPage::*signal)(),
                            bool primary)
{
    auto *card = new QFrame(m_ways);
    card->setProperty("card", true);
    fitToText(*card, [card] { card->setFixedWidth(withText(startWidth)); });
    auto *action = new QPushButton(button, card);
    action->setObjectName(name);
    action->setProperty("primary", primary);
    fitToText(*action, [action] { action->setMinimumWidth(withText(150)); });
    auto *words = new PlainLabel(card, 3);
    words->setPlainText(text);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(16, 14, 16, 14);
    row->setSpacing(16);
    row->addWidget(action);
    row->addWidget(words, 1);
    connect(action, &QPushButton::clicked, this, signal);
    return card;
}

QWidget *StartPage::makeProblem()
{
    m_problem->setObjectName(QStringLiteral("startProblem"));
    m_problem->setProperty("card", true);
    fitToText(*m_problem, [this] { m_problem->setFixedWidth(withText(startWidth)); });
    m_problemIcon = new QLabel(m_problem);
    m_problemTitle = new PlainLabel(m_problem, 4);
    m_problemTitle->setObjectName(QStringLiteral("problemTitle"));
    m_problemText = new PlainLabel(m_problem, 4);
    m_problemText->setObjectName(QStringLiteral("problemText"));
    m_problemText->setProperty("tone", QStringLiteral("muted"));
    m_problemPath = new PlainLabel(m_problem, 2);
    m_problemPath->setProperty("tone", QStringLiteral("muted"));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_problemTitle->setFont(strong);
    auto *words = new QVBoxLayout;
    words->setSpacing(5);
    words->addWidget(m_problemTitle);
    words->addWidget(m_problemPath);
    words->addWidget(m_problemText);
    auto *row = new QHBoxLayout(m_problem);
    row->setContentsMargins(16, 14, 16, 14);
    row->setSpacing(12);
    row->addWidget(m_problemIcon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    m_problem->hide();
    auto *holder = new QWidget(this);
    auto *space = new QVBoxLayout(holder);
    space->setContentsMargins(0, 0, 0, 10);
    space->addWidget(m_problem);
    return holder;
}

void StartPage::showRecent(const QStringList &paths)
{
    while (QLayoutItem *item = m_recentList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recent->setVisible(!paths.isEmpty());
    for (const QString &path : paths.mid(0, 5)) {
        auto *button = new QPushButton(m_recent);
        button->setProperty("flat", true);
        button->setProperty("row", true);
        button->setIcon(themedIcon(QStringLiteral("folder")));
        const QString name = QFileInfo(path).completeBaseName();
        const QString shown =
            QStringLiteral("%1   %2").arg(name, QDir::toNativeSeparators(QFileInfo(path).path()));
        button->setText(button->fontMetrics()
                            .elidedText(shown, Qt::ElideMiddle, withText(startWidth) - 60)
                            .replace(u'&', QStringLiteral("&&")));
        button->setToolTip(plainToolTip(path));
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT recentChosen(path); });
        m_recentList->addWidget(button, 0, Qt::AlignLeft);
    }
}

void StartPage::showProblem(const ErrorMessage &message, const QString &path)
{
    m_opening->hide();
    m_ways->setEnabled(true);
    m_recent->setEnabled(true);
    m_problemTitle->setPlainText(message.happened);
    m_problemPath->setPlainText(QDir::toNativeSeparators(path));
    m_problemPath->setVisible(!path.isEmpty());
    QStringList rest{message.kept, message.toDo};
    rest.removeAll(QString());
    m_problemText->setPlainText(rest.join(u' '));
    m_problem->show();
}

void StartPage::clearProblem()
{
    m_problem->hide();
    m_opening->hide();
    m_ways->setEnabled(true);
    m_recent->setEnabled(true);
}

void StartPage::showOpening(const QString &path)
{
    m_problem->hide();
    m_opening->setPlainText(tr("Opening %1…").arg(QFileInfo(path).fileName()));
    m_opening->show();
    m_ways->setEnabled(false);
    m_recent->setEnabled(false);
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintPictures();
}

void StartPage::paintPictures()
{
    m_logo->setPixmap(tintedPixmap(QStringLiteral("stet"), Qt::black, 56, devicePixelRatioF()));
    if (m_problemIcon != nullptr) {
        m_problemIcon->setPixmap(tintedPixmap(
            QStringLiteral("error"), tokensFor(palette()).red, 18, devicePixelRatioF()));
    }
}

} // namespace stet
