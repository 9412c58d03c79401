// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_head.h"

#include "ui/sources/source_words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace stet {

namespace {

constexpr int leastWords = 340; // the way back, and a title in two lines

} // namespace

SourceHead::SourceHead(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_kicker(nullptr)
    , m_title(nullptr)
    , m_badges(nullptr)
    , m_state(nullptr)
    , m_seen(nullptr)
    , m_stillSays(nullptr)
    , m_look(nullptr)
    , m_edit(nullptr)
    , m_browser(nullptr)
{
    setObjectName(QStringLiteral("sourceHead"));
    setProperty("ground", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *back = new QPushButton(QStringLiteral(" ") + tr("Sources"), this);
    back->setObjectName(QStringLiteral("sourceBack"));
    back->setIcon(themedIcon(QStringLiteral("back")));
    back->setProperty("flat", true);
    m_kicker = new PlainLabel(this);
    m_kicker->setProperty("tone", QStringLiteral("muted"));
    m_title = new PlainLabel(this, 2);
    m_title->setObjectName(QStringLiteral("sourcePageTitle"));
    setTextFactor(*m_title, 1.15, QFont::DemiBold);
    m_badges = new BadgeRow(this);
    m_badges->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_state = new PlainLabel(this);
    m_state->setObjectName(QStringLiteral("sourcePageState"));
    m_state->setProperty("tone", QStringLiteral("muted"));
    const auto button = [this](const char *name, const QString &text) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    m_seen = button("sourcePageSeen", tr("Seen"));
    m_seen->setProperty("primary", true);
    m_seen->setToolTip(tr("You have seen what it says by now; later looks compare with that"));
    m_stillSays = button("sourcePageStillSays", tr("It still says so"));
    m_stillSays->setToolTip(tr("You have looked at it again, and it says what it said"));
    m_look = button("sourcePageLook", tr("Look again"));
    m_edit = button("sourcePageEdit", tr("Edit…"));
    m_browser = button("sourcePageLink", tr("In the browser"));
    for (QPushButton *one : {m_seen, m_stillSays, m_look, m_browser})
        one->hide(); // until it is known what there is to do
    arrange(back);
    connect(back, &QPushButton::clicked, this, &SourceHead::backRequested);
    connect(m_seen, &QPushButton::clicked, this, &SourceHead::seenRequested);
    connect(m_stillSays, &QPushButton::clicked, this, &SourceHead::stillSaysRequested);
    connect(m_look, &QPushButton::clicked, this, &SourceHead::lookRequested);
    connect(m_edit, &QPushButton::clicked, this, &SourceHead::editRequested);
    connect(m_browser, &QPushButton::clicked, this, [this] { Q_EMIT linkRequested(m_url); });
}

void SourceHead::arrange(QPushButton *back)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_kicker);
    words->addWidget(m_title);
    auto *state = new QHBoxLayout;
    state->setSpacing(8);
    state->addWidget(m_badges);
    state->addWidget(m_state, 1);
    words->addLayout(state);
    m_buttons = new QWidget(this);
    m_row = new FlowLayout(8, m_buttons);
    for (QPushButton *one : {m_seen, m_stillSays, m_look, m_edit, m_browser})
        m_row->addWidget(one);
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(8, 8, 12, 8);
    m_grid->setSpacing(8);
    m_grid->addWidget(back, 0, 0, Qt::AlignTop);
    m_grid->addLayout(words, 0, 1);
    m_grid->addWidget(m_buttons, 0, 2, Qt::AlignTop);
    m_grid->setColumnStretch(1, 1);
}

void SourceHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

// In a narrow window, or with large text, the buttons stand below the words.
void SourceHead::fitButtons()
{
    const int row = m_row->rowWidth();
    const bool below = width() < row + withText(leastWords);
    m_buttons->setMinimumWidth(below ? 0 : row);
    if (below == m_buttonsBelow)
        return;
    m_buttonsBelow = below;
    if (below)
        m_grid->addWidget(m_buttons, 1, 1, 1, 2);
    else
        m_grid->addWidget(m_buttons, 0, 2, Qt::AlignTop);
}

void SourceHead::setWritable(bool writable)
{
    m_writable = writable;
}

void SourceHead::showSource(const Source &source, const LibraryRow &row)
{
    QStringList kicker{source.publisher,
                       peopleText(source.authors),
                       partialDateText(source.issued),
                       typeName(source.type),
                       u'@' + source.key};
    kicker.removeAll(QString());
    m_kicker->setPlainText(kicker.join(QStringLiteral(" · ")));
    m_title->setPlainText(source.title.isEmpty() ? tr("Untitled") : source.title);
    std::vector<Badge> badges = badgesFor(row.linkState(), row.link.awaitsPerson);
    m_badges->setVisible(!badges.empty());
    m_badges->setBadges(std::move(badges));
    m_state->setPlainText(linkSentence(row, m_clock.nowMs()));
    m_url = QUrl(source.url, QUrl::StrictMode);
    const bool open = source.terms != SourceTerms::Confidential;
    m_seen->setVisible(row.link.awaitsPerson);
    m_seen->setEnabled(m_writable);
    m_stillSays->setVisible(awaitsLook(row, m_clock.nowMs()));
    m_stillSays->setEnabled(m_writable);
    m_look->setVisible(!source.url.isEmpty());
    m_look->setEnabled(m_writable && open);
    m_edit->setEnabled(m_writable);
    m_browser->setVisible(!source.url.isEmpty());
    m_browser->setToolTip(plainToolTip(source.url.left(1'000)));
    fitButtons();
}

} // namespace stet
