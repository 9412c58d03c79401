// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/side_page.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/media.h"
#include "core/render/page.h"
#include "core/render/theme.h"
#include "ui/editor/desk_facts.h"
#include "ui/editor/page_pipeline.h"
#include "ui/editor/theme_watch.h"
#include "ui/preview/preview_link.h"
#include "ui/preview/preview_loader.h"
#include "ui/preview/preview_view.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QStackedLayout>
#include <QtConcurrent>
#include <QVBoxLayout>

namespace stet {

namespace {

// Longer than between two rows of a list that is run through by a held key.
constexpr int choiceRestMs = 150;

} // namespace

SidePage::SidePage(DeskSession &session, const Languages &languages, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_stack(new QStackedLayout)
    , m_words(new PlainLabel(this, 4))
    , m_view(new PreviewView(this))
    , m_cut(new PlainLabel(this, 2))
    , m_pipeline(new PagePipeline(languages, this))
{
    setObjectName(QStringLiteral("sidePage"));
    m_words->setObjectName(QStringLiteral("sidePageWords"));
    m_words->setProperty("tone", QStringLiteral("muted"));
    m_words->setAlignment(Qt::AlignHCenter);
    m_words->setContentsMargins(18, 24, 18, 0);
    m_cut->setProperty("tone", QStringLiteral("muted"));
    m_cut->setContentsMargins(12, 4, 12, 4);
    m_cut->setPlainText(tr("The page is too long to be shown whole here."));
    m_cut->hide();
    m_stack->addWidget(m_words);
    m_stack->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_stack, 1);
    column->addWidget(m_cut);
    m_view->setImageReader([this](const QString &name) { return Media(m_session).get(name); });
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &SidePage::read);
    connect(m_pipeline, &PagePipeline::made, this, &SidePage::showPage);
    connect(m_view, &PreviewView::loaded, this, [this] { m_loaded = true; });
    connect(m_view, &PreviewView::linkClicked, this, &SidePage::followLink);
    connect(m_view, &PreviewView::linkHovered, this, [this](const QString &address) {
        const QUrl url(address);
        Q_EMIT statusMessage(previewLinkOf(url).to == PreviewLink::To::Web
                                 ? tr("Opens %1 in the browser").arg(url.host())
                                 : QString());
    });
    applyScheme();
}

SidePage::~SidePage() = default;

void SidePage::setFocusHome(QWidget *home)
{
    m_view->setFocusHome(home);
}

bool SidePage::awaitsFirst() const
{
    return isVisible() && !m_wanted.isNull() && !m_loaded;
}

void SidePage::showArticle(ArticleId article, qint64 changedMs)
{
    if (article == m_wanted && changedMs == m_wantedMs)
        return;
    m_wanted = article;
    m_wantedMs = changedMs;
    // One page stays until the next is there: an empty pane between two of them would flicker.
    if (m_shown.isNull())
        m_words->setPlainText({});
    if (isVisible())
        rest();
}

void SidePage::showNothing(const QString &words)
{
    m_wanted = {};
    m_wantedMs = 0;
    m_shown = {};
    m_article = {};
    m_rest.stop();
    m_cut->hide();
    m_words->setPlainText(words);
    m_stack->setCurrentWidget(m_words);
}

void SidePage::scrollPages(double pages)
{
    m_view->scrollPages(pages);
}

void SidePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous() && !m_wanted.isNull())
        rest();
}

void SidePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    m_rest.stop();
    m_watch.reset();
}

void SidePage::rest()
{
    // Nobody runs through rows before there was a first page.
    m_rest.start(m_reading == 0 ? 0 : choiceRestMs);
}

void SidePage::read()
{
    loadEngine();
    followTheme();
    whenDone(Articles(m_session).get(m_wanted),
             this,
             [this, wanted = m_wanted, reading = ++m_reading](const Result<Article> &article) {
                 // Two threads read: an answer may come behind that to a later question.
                 if (reading != m_reading || wanted != m_wanted || !isVisible())
                     return;
                 if (article)
                     take(*article);
                 else
                     showNothing(tr("This page cannot be shown: %1").arg(article.error().message));
             });
}

// The library takes longer to load than a window may stand still.
void SidePage::loadEngine()
{
    if (std::exchange(m_engineAsked, true))
        return;
    whenDone(QtConcurrent::run([] { (void)loadPreview(); }), this, [this] {
        m_engineLoaded = true;
        orderPage();
    });
}

void SidePage::followTheme()
{
    if (m_theme)
        return;
    m_theme = new ThemeWatch(m_session.path(), this);
    connect(m_theme, &ThemeWatch::changed, this, [this] {
        if (!m_theme->trouble().isEmpty())
            Q_EMIT statusMessage(m_theme->trouble());
        if (!m_theme->theme())
            return;
        m_view->setPageStyle(m_theme->theme()->css());
        orderPage();
    });
    m_theme->follow();
}

void SidePage::take(const Article &article)
{
    m_article = article;
    if (!m_watch) {
        m_watch = std::make_unique<DeskWatch>(m_session);
        connect(m_watch.get(), &DeskWatch::factsChanged, this, &SidePage::orderPage);
        connect(m_watch.get(), &DeskWatch::aroundChanged, this, &SidePage::orderPage);
    }
    m_watch->setOwnArticle(article.id);
    m_watch->setSurroundings(surroundingsOf(article.content));
    orderPage();
}

void SidePage::orderPage()
{
    if (m_engineLoaded && m_theme && m_theme->theme() && m_watch && m_watch->isReady() &&
        m_article.id == m_wanted && !m_wanted.isNull())
        m_pipeline->order(
            {m_article.content, m_article.publicState, m_watch->facts(), m_theme->theme()});
}

void SidePage::showPage(const std::shared_ptr<const PageOutcome> &outcome)
{
    // Of an article that is no longer the chosen one: the next page is on its way.
    if (!isVisible() || m_article.id != m_wanted || outcome->order.content != m_article.content)
        return;
    const bool another = m_shown != m_article.id;
    m_shown = m_article.id;
    if (another)
        m_view->setPath(pagePath(m_article.content.kind, m_article.content.slug));
    m_stack->setCurrentWidget(m_view);
    m_view->showUpdate(outcome->update);
    if (another)
        m_view->scrollTo({}, 0);
    m_cut->setVisible(outcome->leftOut > 0);
    Q_EMIT pageShown(m_shown);
}

void SidePage::followLink(const QUrl &url)
{
    const PreviewLink link = previewLinkOf(url);
    switch (link.to) {
    case PreviewLink::To::Web:
        Q_EMIT webLinkClicked(url);
        break;
    case PreviewLink::To::Article:
        Q_EMIT articleLinkClicked(link.slug);
        break;
    case PreviewLink::To::List:
    case PreviewLink::To::Other:
        Q_EMIT statusMessage(tr("This link is not opened from here."));
        break;
    }
}

void SidePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_view != nullptr)
        applyScheme();
}

void SidePage::applyScheme()
{
    m_view->setScheme(tokensFor(palette()).dark ? PreviewScheme::Dark : PreviewScheme::Light);
}

} // namespace stet
