// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/capture_run.h"

#include "core/base/core_words.h"
#include "core/base/record_words.h"
#include "core/desk/desk_session.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/interchange/work_identity.h"
#include "core/model/field_origin.h"
#include "core/sources/extractor.h"
#include "core/sources/metadata/page_address.h"

namespace stet {

namespace {

bool isPage(const QString &mediaType)
{
    return mediaType.isEmpty() || mediaType == u"text/html" ||
           mediaType == u"application/xhtml+xml" || mediaType == u"text/plain";
}

QString mediaTypeOf(const FetchedPage &page)
{
    return QString::fromLatin1(page.contentType).section(u';', 0, 0).trimmed().toLower();
}

LookOutcome outcomeOf(FetchTrouble trouble)
{
    switch (trouble) {
    case FetchTrouble::Blocked:
        return LookOutcome::Blocked;
    case FetchTrouble::Gone:
        return LookOutcome::Gone;
    case FetchTrouble::Unreachable:
    case FetchTrouble::Refused:
        break;
    }
    return LookOutcome::Unreachable;
}

/// An error page in the clothes of a page says nothing about the source, and is no evidence.
LookOutcome outcomeOf(PageState state)
{
    switch (state) {
    case PageState::Readable:
        return LookOutcome::Same;
    case PageState::Blocked:
    case PageState::Teaser:
    case PageState::Missing:
        return LookOutcome::Blocked;
    case PageState::Failing:
    case PageState::Empty:
        break;
    }
    return LookOutcome::Unreachable;
}

/// `page` is a `pageIdentity`; an empty one is no page's.
bool isPageOf(const Source &source, const QString &page)
{
    return !page.isEmpty() &&
           (pageIdentity(source.url) == page || pageIdentity(source.canonicalUrl) == page);
}

} // namespace

CaptureRun::CaptureRun(DeskSession &session,
                       PageQueue &pages,
                       Extractor &extractor,
                       QObject *parent)
    : StepwiseRun(parent)
    , m_session(session)
    , m_pages(pages)
    , m_extractor(extractor)
    , m_again(session, extractor)
{}

void CaptureRun::look(SourceId id)
{
    then(Library(m_session).byId(id), [this](const Source &source) { lookAt(source); });
}

void CaptureRun::add(const QString &url)
{
    m_asked = url;
    then(Library(m_session).all(), [this, url](const std::vector<Source> &sources) {
        const std::optional<ArchivedLink> archived = splitArchivedLink(url);
        const QString original = archived ? pageIdentity(archived->original) : QString();
        for (const Source &source : sources) {
            const bool isAsked = isPageOf(source, pageIdentity(url));
            if (!isAsked && !isPageOf(source, original))
                continue;
            // What was merged into another source is that one.
            then(Library(m_session).byKey(source.key), [this, isAsked](const Source &known) {
                if (isAsked)
                    lookAt(known);
                else
                    offer(known); // an archive's copy is no look at the page
            });
            return;
        }
        makeOf(url);
    });
}

void CaptureRun::lookAt(const Source &source)
{
    m_captured.source = source;
    if (source.url.isEmpty()) {
        end({ErrorCode::InvalidInput,
             CoreWords::tr("This source has no address to look at. Words that you have of it can "
                           "be added by hand."),
             source.key});
        return;
    }
    fetch(source.url);
}

/// An archive's copy says of which page it is, in its link or once it is read.
void CaptureRun::makeOf(const QString &url)
{
    m_isNew = true;
    if (!splitArchivedLink(url))
        m_captured.source.url = url;
    fetch(url);
}

/// Of a copy that did not tell its original the link is all there is to look at.
void CaptureRun::fillAddress(Source &source) const
{
    const std::optional<ArchivedLink> archived = splitArchivedLink(m_asked);
    if (archived && source.archiveUrl.isEmpty())
        source.archiveUrl = archived->archived;
    if (source.url.isEmpty())
        source.url = archived && !archived->original.isEmpty() ? archived->original : m_asked;
}

void CaptureRun::fetch(const QString &url)
{
    then(Settings(m_session).get(), [this, url](const DeskSettings &settings) {
        m_privateHosts = settings.privateHosts;
        FetchRequest request;
        request.url = url;
        request.privateHosts = m_privateHosts;
        const QFuture<FetchAnswer> fetching = m_pages.add(request);
        setStep(QFuture<void>(fetching));
        whenDone(fetching, this, [this](const FetchAnswer &answer) {
            if (answer)
                read(*answer);
            else
                takeFailure(answer.error());
        });
    });
}

void CaptureRun::takeFailure(const FetchFailure &failure)
{
    if (failure.trouble == FetchTrouble::Refused) {
        end({ErrorCode::InvalidInput, shownWords(failure.message), failure.detail});
        return;
    }
    m_captured.message = shownWords(failure.message);
    m_look.outcome = outcomeOf(failure.trouble);
    m_look.status = failure.status;
    m_look.detail = failure.message;
    if (!m_isNew) {
        record();
        return;
    }
    // The address is worth keeping also where its page cannot be read now.
    Source source = m_captured.source;
    fillAddress(source);
    source.type = QStringLiteral("webpage");
    source.publisher = QUrl(source.url).host();
    source.title = source.url;
    addSource(source);
}

void CaptureRun::read(const FetchedPage &page)
{
    m_look.status = page.status;
    m_page.way = SnapshotWay::Fetched;
    m_page.url = page.url;
    m_page.mediaType = mediaTypeOf(page);
    m_page.bytes = page.bytes;
    if (isReadAsFile(m_page.mediaType)) {
        readDocument(page);
        return;
    }
    if (!isPage(m_page.mediaType)) {
        takeNoWords(page);
        return;
    }
    const QFuture<Result<PageReading>> coming =
        m_extractor.page({page.bytes, page.url, page.contentType, page.contentLanguage});
    setStep(QFuture<void>(coming));
    then(coming, [this, page](const PageReading &reading) { takeReading(page, reading); });
}

void CaptureRun::readDocument(const FetchedPage &page)
{
    const QFuture<Result<FileReading>> coming =
        m_extractor.file({page.bytes, QUrl(page.url).fileName(), m_page.mediaType.toLatin1()});
    setStep(QFuture<void>(coming));
    whenDone(coming, this, [this, page](const Result<FileReading> &reading) {
        // What cannot be read is kept as it came, and so is a scan.
        if (reading && reading->page.check.state != PageState::Empty)
            takeReading(page, reading->page);
        else
            takeNoWords(page);
    });
}

void CaptureRun::takeNoWords(const FetchedPage &page)
{
    PageReading nothing;
    nothing.text.extractor = QStringLiteral("none");
    m_page.state = SnapshotState::NoText;
    m_page.reason =
        inRecord(QT_TRANSLATE_NOOP("stet::CoreWords", "What the address gives is no page: %1."))
            .arg(m_page.mediaType.left(100));
    takeReading(page, nothing);
}

void CaptureRun::takeReading(const FetchedPage &page, const PageReading &reading)
{
    m_page.text = reading.text;
    m_page.correction = reading.metadata.correction.value;
    m_page.charset = reading.charset;
    if (!reading.charset.isEmpty())
        m_page.charsetOrigin = reading.charsetOrigin;
    m_look.outcome = outcomeOf(reading.check.state);
    if (reading.check.state != PageState::Readable) {
        m_page.state = SnapshotState::Blocked;
        m_page.reason = reading.check.reason;
    }
    m_captured.message = shownWords(m_page.reason);
    m_look.detail = m_page.reason;
    if (!m_isNew) {
        compare();
        return;
    }
    Source source = filledFrom(m_captured.source, reading.metadata, page.url);
    fillAddress(source);
    const QString address = QStringLiteral("address");
    if (source.publisher.isEmpty()) {
        source.publisher = QUrl(source.url).host();
        setOrigin(source, "publisher", address);
    }
    if (source.title.isEmpty()) {
        source.title = source.url;
        setOrigin(source, "title", address);
    }
    // A wall says of every page that it is the same.
    if (m_page.state == SnapshotState::Kept)
        lookForKnown(source);
    else
        addSource(source);
}

/// What a page says of itself may tell of a work that the library has under another address.
void CaptureRun::lookForKnown(const Source &source)
{
    then(Library(m_session).known(source, {}), [this, source](const std::optional<Source> &known) {
        if (known)
            meetKnown(*known);
        else
            addSource(source);
    });
}

void CaptureRun::meetKnown(const Source &known)
{
    if (isPageOf(known, pageIdentity(m_asked)) || isPageOf(known, pageIdentity(m_page.url)))
        lookAtKnown(known);
    else
        offer(known);
}

/// What was read is a look at a source that the library has.
void CaptureRun::lookAtKnown(const Source &known)
{
    m_captured.source = known;
    m_isNew = false;
    if (m_page.text.extractor.isEmpty())
        record();
    else
        compare();
}

/// Nothing is made: other bytes than those of its page say nothing of the known source.
void CaptureRun::offer(const Source &known)
{
    m_captured.source = known;
    m_captured.isOffered = true;
    m_captured.status = m_look.status;
    m_captured.message = CoreWords::tr("The library has this work already under another address, "
                                       "and nothing was made.");
    then(Snapshots(m_session).link(known.id), [this](const LinkHistory &link) {
        m_captured.link = link;
        finish(m_captured);
    });
}

/// Source, page and look are kept in one step: whoever cancels before it ends has nothing kept.
void CaptureRun::addSource(const Source &source)
{
    std::optional<NewSnapshot> page;
    if (!m_page.text.extractor.isEmpty())
        page = m_page;
    const QFuture<Result<LookedSource>> adding =
        Snapshots(m_session).addLooked(source, std::move(page), m_look);
    setStep(QFuture<void>(adding));
    then(adding, [this](const LookedSource &looked) {
        if (looked.isKnown) {
            meetKnown(looked.source); // somebody else was faster
            return;
        }
        m_captured.source = looked.source;
        m_captured.snapshot = looked.snapshot;
        m_captured.link = looked.link;
        m_captured.isNew = true;
        m_captured.outcome = m_look.outcome;
        m_captured.status = m_look.status;
        finish(m_captured);
    });
}

/// Page and look are kept in one step: whoever cancels before it ends has neither.
void CaptureRun::keep()
{
    const QFuture<Result<LookedSource>> keeping =
        Snapshots(m_session).keepLooked(m_captured.source.id, m_page, m_look);
    setStep(QFuture<void>(keeping));
    then(keeping, [this](const LookedSource &looked) {
        m_captured.snapshot = looked.snapshot;
        takeLook(looked.link);
    });
}

void CaptureRun::record()
{
    then(Snapshots(m_session).look(m_captured.source.id, m_look),
         [this](const LinkHistory &link) { takeLook(link); });
}

void CaptureRun::takeLook(const LinkHistory &link)
{
    m_captured.status = m_look.status;
    m_captured.link = link;
    // The desk knows what claims rest on.
    const bool isMissing = link.state == LinkState::QuoteMissing;
    m_captured.outcome = isMissing ? LookOutcome::QuoteMissing : m_look.outcome;
    finish(m_captured);
}

} // namespace stet
