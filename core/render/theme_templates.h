// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/template.h"
#include "core/render/theme.h"

namespace stet {

/// The templates of a theme, by the part of the page that they make. The enumerations give the
/// fields that each may name, in the order of the tables in theme.cpp.
struct Theme::Templates
{
    Template head;
    Template top;
    Template header;
    Template corrections;
    Template lead;
    Template facts;
    Template sources;
    Template evidence;
    Template mentions;
    Template topics;
    Template next;
    Template reader;
    Template share;
    Template foot;
    Template listing;
    Template search;
};

namespace field {

enum Head : size_t {
    HeadPolicy,
    HeadTitle,
    HeadSiteName,
    HeadDescription,
    HeadCanonical,
    HeadType,
    HeadHeadline,
    HeadAuthors,
    HeadPublished,
    HeadModified,
    HeadImage,
    HeadImageAlt,
    HeadStructured,
    HeadFeeds,
    HeadSection,
    HeadLocale,
    HeadTags,
    HeadImageWidth,
    HeadImageHeight,
    HeadCount
};

enum Top : size_t {
    TopSkip,
    TopSiteName,
    TopHome,
    TopNavName,
    TopNav,
    TopWordsLanguage,
    TopSearch,
    TopSearchName,
    TopCount
};

enum Link : size_t { LinkHref, LinkTitle, LinkLanguage, LinkLanguageName, LinkCount };

enum Header : size_t {
    HeaderCategory,
    HeaderKind,
    HeaderHeadline,
    HeaderDek,
    HeaderByline,
    HeaderCheckedBy,
    HeaderDay,
    HeaderDate,
    HeaderUpdatedDay,
    HeaderUpdated,
    HeaderMinutes,
    HeaderSourceCount,
    HeaderHasMeta,
    HeaderHasLabel,
    HeaderWordsLanguage,
    HeaderCategoryHref,
    HeaderMarkedHeadline,
    HeaderMarkedDek,
    HeaderCount
};

enum Corrections : size_t {
    CorrectionsName,
    CorrectionsNotice,
    CorrectionsItems,
    CorrectionsWordsLanguage,
    CorrectionsCount
};

enum Correction : size_t {
    CorrectionClassId,
    CorrectionName,
    CorrectionDay,
    CorrectionDate,
    CorrectionText,
    CorrectionWordsLanguage,
    CorrectionCount
};

enum Lead : size_t {
    LeadSource,
    LeadAlt,
    LeadCaption,
    LeadCredit,
    LeadHasCaption,
    LeadSourceSet,
    LeadSizes,
    LeadWidth,
    LeadHeight,
    LeadLicence,
    LeadLicenceAddress,
    LeadCount
};

enum Facts : size_t { FactsCaption, FactsRows, FactsWordsLanguage, FactsCount };

enum Fact : size_t { FactName, FactValue, FactSpan, FactCount };

enum Sources : size_t {
    SourcesHeading,
    SourcesIntro,
    SourcesTotal,
    SourcesItems,
    SourcesChecking,
    SourcesWordsLanguage,
    SourcesCount
};

enum SourceItem : size_t {
    SourceNumber,
    SourcePublisher,
    SourceAuthors,
    SourceHref,
    SourceTitle,
    SourceDay,
    SourceDate,
    SourceRoleId,
    SourceRole,
    SourceBacks,
    SourceWordsLanguage,
    SourceOriginalUrl,
    SourceVersionUrl,
    SourceVersionDate,
    SourceCount
};

enum Evidence : size_t {
    EvidenceHeading,
    EvidenceIntro,
    EvidenceItems,
    EvidenceWordsLanguage,
    EvidenceCount
};

enum EvidenceItem : size_t {
    EvidenceNumber,
    EvidenceProofs,
    EvidenceBack,
    EvidenceNoteWordsLanguage,
    EvidenceNoteCount
};

enum Topics : size_t {
    TopicsName,
    TopicsByWord,
    TopicsAuthors,
    TopicsOnWord,
    TopicsTags,
    TopicsWordsLanguage,
    TopicsCount
};

/// Of the parts "next" and "mentions".
enum Next : size_t { NextHeading, NextLinks, NextWordsLanguage, NextCount };

enum Reader : size_t {
    ReaderHeading,
    ReaderText,
    ReaderHref,
    ReaderAddress,
    ReaderWordsLanguage,
    ReaderCount
};

enum Share : size_t {
    ShareHeading,
    ShareLinkedIn,
    ShareBluesky,
    ShareMail,
    ShareMailName,
    ShareAddressName,
    ShareAddress,
    ShareWordsLanguage,
    ShareCount
};

enum Foot : size_t {
    FootSiteName,
    FootHref,
    FootAddress,
    FootHasLinks,
    FootLinks,
    FootWordsLanguage,
    FootCount
};

enum Search : size_t {
    SearchTitle,
    SearchAction,
    SearchScript,
    SearchLabel,
    SearchButton,
    SearchHint,
    SearchNone,
    SearchFailed,
    SearchWordsLanguage,
    SearchCount
};

enum Listing : size_t {
    ListingTitle,
    ListingTitleLanguage,
    ListingNothing,
    ListingGroups,
    ListingPages,
    ListingSubjectsName,
    ListingSubjects,
    ListingWordsLanguage,
    ListingCount
};

enum Group : size_t {
    GroupId,
    GroupName,
    GroupEntries,
    GroupMoreHref,
    GroupMore,
    GroupWordsLanguage,
    GroupCount
};

enum Entry : size_t {
    EntryHref,
    EntryTitle,
    EntryLabel,
    EntryMark,
    EntryHasLabel,
    EntryDek,
    EntryDay,
    EntryDate,
    EntryLanguage,
    EntryWordsLanguage,
    EntryCount
};

} // namespace field

} // namespace stet
