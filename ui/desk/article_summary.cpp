// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/article_summary.h"

#include "core/base/when_done.h"
#include "core/galley/galley.h"
#include "core/model/words_hash.h"
#include "core/render/page.h"
#include "ui/desk/article_cells.h"
#include "ui/desk/claims_bar.h"
#include "ui/desk/state_badges.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/reading_font.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/tokens.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QtConcurrent>
#include <QVBoxLayout>

namespace stet {

namespace {

QString bylineText(const std::vector<Byline> &authors)
{
    constexpr size_t mostNames = 4;
    QStringList names;
    for (const Byline &author : authors) {
        if (names.size() == qsizetype(mostNames)) {
            names << ArticleSummary::tr("and others");
            break;
        }
        names << author.name;
    }
    return names.join(QStringLiteral(", "));
}

constexpr qsizetype openingRead = 4'000; // of the body, which may be a book
constexpr qsizetype openingShown = 600;

/// How an article's text begins, as read: paragraphs and lists. Headings would run into them.
QString openingOf(const QString &body)
{
    const Galley galley = parseGalley(body.left(openingRead));
    QString opening;
    for (const PlacedBlock &placed : galley.blocks) {
        if (opening.size() > openingShown)
            break;
        const Block &block = *placed.block;
        if (block.kind == BlockKind::Heading)
            continue;
        QString text = readingText(block).text;
        text.replace(u'\n', u' ');
        if (!text.trimmed().isEmpty())
            opening += (opening.isEmpty() ? QString() : QStringLiteral(" ")) + text.trimmed();
    }
    return opening.left(openingShown);
}

/// What of an article takes long enough to be worked out beside the window.
struct Glance
{
    QString opening;
    QDate verified;
};

Glance glanceAt(const ArticleContent &content)
{
    return {openingOf(content.body), standingVerification(content)};
}

} // namespace

ArticleSummary::ArticleSummary(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget(m_scroll->viewport()))
    , m_nothing(new PlainLabel(this, 4))
    , m_kicker(new PlainLabel(m_content))
    , m_headline(new PlainLabel(m_content, 6))
    , m_dek(new PlainLabel(m_content, 6))
    , m_badges(new BadgeRow(m_content))
    , m_facts(new FactList(m_content))
    , m_opening(new PlainLabel(m_content, 9))
    , m_open(new QPushButton(tr("Open"), m_content))
    , m_restore(new QPushButton(tr("Restore"), m_content))
{
    setObjectName(QStringLiteral("articleSummary"));
    setProperty("ground", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_kicker->setProperty("tone", QStringLiteral("accent"));
    m_headline->setObjectName(QStringLiteral("summaryHeadline"));
    m_dek->setObjectName(QStringLiteral("summaryDek"));
    m_nothing->setObjectName(QStringLiteral("summaryNothing"));
    m_nothing->setProperty("tone", QStringLiteral("muted"));
    m_nothing->setAlignment(Qt::AlignHCenter);
    m_dek->setProperty("tone", QStringLiteral("muted"));
    m_opening->setObjectName(QStringLiteral("summaryOpening"));
    m_open->setObjectName(QStringLiteral("summaryOpen"));
    m_open->setProperty("primary", true);
    m_restore->setObjectName(QStringLiteral("summaryRestore"));

    fitToText(*this, [this] { setFonts(); });

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_restore);
    buttons->addStretch();
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(18, 16, 18, 18);
    column->setSpacing(0);
    column->addWidget(m_kicker);
    column->addSpacing(6);
    column->addWidget(m_headline);
    column->addSpacing(8);
    column->addWidget(m_dek);
    column->addSpacing(14);
    column->addWidget(m_badges);
    column->addSpacing(14);
    column->addWidget(m_facts);
    column->addSpacing(14);
    column->addLayout(buttons);
    column->addSpacing(16);
    column->addWidget(m_opening);
    column->addStretch();

    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_nothing, 1, Qt::AlignTop);
    all->addWidget(m_scroll, 1);
    m_nothing->setContentsMargins(18, 24, 18, 0);

    connect(m_open, &QPushButton::clicked, this, &ArticleSummary::openRequested);
    connect(m_restore, &QPushButton::clicked, this, &ArticleSummary::restoreRequested);
    showNothing(wordsFor(0));
}

void ArticleSummary::setZone(const QTimeZone &zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    if (!m_row.id.isNull())
        showFacts();
}

void ArticleSummary::setPeople(const QHash<ArticleId, QStringList> &people)
{
    m_people = people;
    tellTime();
}

void ArticleSummary::setPublishTimes(const QHash<ArticleId, qint64> &times)
{
    m_publishTimes = times;
    tellTime();
}

void ArticleSummary::tellTime()
{
    if (!m_row.id.isNull())
        showFacts();
}

void ArticleSummary::setKindNames(const QHash<QString, QString> &names)
{
    m_kindNames = names;
}

void ArticleSummary::setWritable(bool writable)
{
    m_writable = writable;
    m_restore->setEnabled(writable);
}

void ArticleSummary::showRow(const ArticleRow &row)
{
    const bool same = row.id == m_row.id;
    m_row = row;
    if (!same) {
        m_article = {};
        m_verified = {};
        m_dek->setPlainText({});
        m_opening->setPlainText({});
        m_opening->hide();
    }
    QStringList kicker{row.category, m_kindNames.value(row.kind, row.kind)};
    kicker.removeAll(QString());
    m_kicker->setPlainText(kicker.join(QStringLiteral(" · ")));
    m_headline->setPlainText(row.headline.isEmpty() ? tr("Untitled") : row.headline);
    m_badges->setBadges(badgesFor(row));
    m_restore->setVisible(row.spiked);
    m_dek->setVisible(!m_dek->plainText().isEmpty());
    showFacts();
    setContentVisible(true);
}

void ArticleSummary::showArticle(const Article &article)
{
    if (article.id != m_row.id)
        return;
    m_article = article;
    m_verified = {};
    m_dek->setPlainText(article.content.dek);
    m_dek->setVisible(!article.content.dek.isEmpty());
    showFacts();
    readGlance();
}

void ArticleSummary::readGlance()
{
    whenDone(QtConcurrent::run(glanceAt, m_article.content),
             this,
             [this, id = m_article.id, version = m_article.version](const Glance &glance) {
                 if (id != m_article.id || version != m_article.version)
                     return;
                 m_opening->setPlainText(glance.opening);
                 m_opening->setVisible(!glance.opening.isEmpty());
                 m_verified = glance.verified;
                 if (m_verified.isValid())
                     showFacts();
             });
}

QString ArticleSummary::wordsFor(int articles)
{
    return articles == 0 ? tr("The chosen article shows here.")
                         : tr("%Ln article(s) chosen", nullptr, articles);
}

void ArticleSummary::showNothing(const QString &words)
{
    m_row = {};
    m_nothing->setPlainText(words);
    setContentVisible(false);
}

void ArticleSummary::setContentVisible(bool visible)
{
    m_scroll->setVisible(visible);
    m_nothing->setVisible(!visible);
}

void ArticleSummary::showFacts()
{
    m_facts->clear();
    const ArticleContent &content = m_article.content;
    const qint64 now = m_clock.nowMs();
    m_facts->add(tr("By"), bylineText(content.authors));
    m_facts->add(tr("Open now"), m_people.value(m_row.id).join(QStringLiteral(", ")));
    m_facts->add(tr("Owner"), m_row.owner);
    m_facts->add(tr("Checker"), m_row.checker);
    m_facts->add(tr("Claims"), m_row.claims ? claimsSentence(*m_row.claims) : QString());
    m_facts->add(tr("Due"),
                 dueText(m_row.dueMs, now, m_zone),
                 m_row.dueMs > 0 && m_row.dueMs < now ? FactList::Weight::Late
                                                      : FactList::Weight::Usual);
    const qint64 publishAt = m_publishTimes.value(m_row.id);
    m_facts->add(tr("To be published"),
                 publishAt == 0 ? QString() : fullTime(publishAt, m_zone),
                 publishAt > 0 && publishAt < now ? FactList::Weight::Late
                                                  : FactList::Weight::Usual);
    m_facts->add(tr("Length"), tr("%Ln word(s)", nullptr, m_row.words));
    m_facts->add(tr("Sources"),
                 m_row.citedSources == 0 ? tr("none cited")
                                         : tr("%Ln cited", nullptr, m_row.citedSources));
    m_facts->add(tr("Published"), dayText(content.published));
    m_facts->add(tr("Next check"), dayText(m_row.nextCheck));
    m_facts->add(tr("Tags"), m_row.tags.join(QStringLiteral(", ")).left(500));
    m_facts->add(tr("Language"),
                 m_row.language.isEmpty() ? QString() : languageName(m_row.language));
    m_facts->add(tr("Verified"), dayText(m_verified));
    m_facts->add(tr("Address"),
                 m_row.slug.isEmpty() ? QString() : u'/' + pagePath(m_row.kind, m_row.slug));
    m_facts->add(tr("Changed"), agoText(m_row.changedMs, now));
    m_facts->align();
}

void ArticleSummary::setFonts()
{
    QFont kicker = font();
    kicker.setPointSizeF(kicker.pointSizeF() * 0.84);
    kicker.setWeight(QFont::DemiBold);
    kicker.setCapitalization(QFont::AllUppercase);
    kicker.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    m_kicker->setFont(kicker);
    QFont headline = readingFont(font());
    headline.setPointSizeF(font().pointSizeF() * 1.75);
    headline.setWeight(QFont::Bold);
    m_headline->setFont(headline);
    QFont dek = readingFont(font());
    dek.setPointSizeF(font().pointSizeF() * 1.18);
    m_dek->setFont(dek);
    QFont opening = readingFont(font());
    opening.setPointSizeF(font().pointSizeF() * 1.08);
    m_opening->setFont(opening);
}

} // namespace stet
