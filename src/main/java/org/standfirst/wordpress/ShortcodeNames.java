package org.standfirst.wordpress;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Tells shortcodes from words in brackets.
///
/// What stands in brackets is a shortcode only if one of these holds:
///
/// 1. its name is one of WordPress or of a plugin that we know by name;
/// 2. it has a value in quotation marks (`[slider name="x"]`), or `id=` and a number;
/// 3. its closing tag `[/name]` follows;
/// 4. it stands in a shortcode block of the editor.
///
/// Everything else is text: `[sic]`, `[1]`, `[...]`, `[Moscow]`, `[emphasis added]`, `[Editors’ note: …]`.
final class ShortcodeNames {
    /// What a shortcode becomes.
    enum Role {
        CAPTION,
        GALLERY,
        PLAYLIST,
        VIDEO,
        AUDIO,
        EMBED,
        CODE,
        NOTE,
        PULL_QUOTE,
        OTHER
    }

    private static final Map<String, Role> ROLES = roles();

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new HashMap<>();
        put(roles, Role.CAPTION, "caption wp_caption");
        put(roles, Role.GALLERY, "gallery");
        put(roles, Role.PLAYLIST, "playlist");
        put(
                roles,
                Role.VIDEO,
                "video wpvideo videopress youtube youtube_sc embedyt tube lyte vimeo dailymotion ted googlevideo"
                        + " su_youtube su_youtube_advanced su_vimeo su_video su_dailymotion fvplayer flowplayer jwplayer"
                        + " evp_embed_video arve fusion_youtube fusion_vimeo av_video vc_video et_pb_video wposflv");
        put(
                roles,
                Role.AUDIO,
                "audio soundcloud mixcloud spotify bandcamp powerpress podcast_episode su_audio et_pb_audio");
        put(
                roles,
                Role.EMBED,
                "embed iframe advanced_iframe googlemaps tweet instagram facebook slideshare scribd pdf-embedder"
                        + " gview embeddoc pdfviewer pdfjs-viewer issuu archiveorg archives-org documentcloud gist"
                        + " flickr tiktok pinterest giphy googleapps su_gmap su_document dg_pdf wp_embed embed-pdf");
        put(roles, Role.CODE, "code sourcecode source php javascript css xml sql python crayon");
        put(roles, Role.NOTE, "ref efn_note mfn footnote footnotes_note fn simple_footnote");
        put(roles, Role.PULL_QUOTE, "pullquote pull_quote su_pullquote");
        put(
                roles,
                Role.OTHER,
                "contact-form contact-form-7 contact-field wpforms gravityform gravityforms ninja_form ninja_forms"
                        + " formidable caldera_form mc4wp_form mailpoet_form newsletter_form jetpack_subscription_form"
                        + " subscribe2 blog_subscription_form"
                        + " addtoany addtoany_share sharethis shareaholic sociable print-me printfriendly wp_social_sharing"
                        + " social_warfare socialwarfare ssba ssba-buttons shariff print_link wp-print pdf24_link"
                        + " dkpdf-button bws_pdfprint dprv_pdf wpptopdf wp_pdf"
                        + " rev_slider layerslider metaslider nggallery ngg_images ngg singlepic slideshow"
                        + " wp_ulike ratings poll polldaddy crowdsignal yop_poll wppb-login"
                        + " google_map wpgmza wpgooglemaps ultimate_maps tablepress table-of-contents ez-toc lwptoc"
                        + " no_toc wp_sitemap_page sitemap_page display-posts catlist recent_posts list-posts wp_query"
                        + " related_posts jetpack-related-posts yarpp"
                        + " adrotate ad_inserter adinserter adsense donate_button give_form paypal_donation_button"
                        + " woocommerce_cart woocommerce_checkout add_to_cart products wpcredits"
                        + " author_box simple-author-box authoravatars coauthors easy_footnotes display_footnotes"
                        + " references footnotes_list mfn_list latex end_columns column-half-1 column-half-2");
        return Map.copyOf(roles);
    }

    private static final String[] BUILDERS = {
        "vc_", "et_pb_", "fusion_", "av_", "su_", "wpb_", "mk_", "ngg_", "cs_", "tatsu_", "bsf_",
        "ult_"
    };

    /// Names that need their closing tag to count, because the words are common.
    private static final Set<String> PAIRED =
            Set.of("code source php javascript css xml sql python ref footnote fn".split(" "));

    private ShortcodeNames() {}

    private static void put(Map<String, Role> roles, Role role, String names) {
        for (String name : names.split(" ", -1)) {
            roles.put(name, role);
        }
    }

    static Role role(String name) {
        return ROLES.getOrDefault(name, Role.OTHER);
    }

    static boolean isKnown(String name) {
        if (ROLES.containsKey(name)) {
            return !PAIRED.contains(name) && !name.equals("references");
        }
        for (String builder : BUILDERS) {
            if (name.startsWith(builder)) {
                return true;
            }
        }
        return false;
    }

    /// Rules 1 and 2; the other two need the text around it.
    static boolean isSureOf(Shortcode code) {
        return isKnown(code.name())
                || (code.hasKeys() && code.quoted())
                || code.key("id").filter(Numbers::isDigits).isPresent();
    }
}
